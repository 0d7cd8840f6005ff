import { parseJson } from "./parse-json.ts";

/** What SEF said of a refusal. `code` is empty when the answer was no JSON of the known shape. */
export type SefError = { code: string; message: string; fieldName: string | null };

const rawCharactersMax = 500;

/**
 * Reads an error body of any shape seen in practice: `{Message, FieldName, ErrorCode}` in either case, ASP.NET's
 * `{title, errors}`, plain text, HTML, nothing at all.
 */
export function errorOf(text: string): SefError {
  const fields = readObject(text);
  if (!fields) return { code: "", message: text.slice(0, rawCharactersMax), fieldName: null };
  const first = (...names: string[]) =>
    names.map((name) => fields.get(name)).find((value) => typeof value === "string");
  const code = first("errorcode", "code");
  const message = first("message", "detail", "title");
  const fieldName = first("fieldname");
  return {
    code: typeof code === "string" ? code : "",
    message: typeof message === "string" ? message : text.slice(0, rawCharactersMax),
    fieldName: typeof fieldName === "string" ? fieldName : null,
  };
}

/** Keys in lower case: SEF answers in PascalCase, its swagger says camelCase. */
function readObject(text: string): Map<string, unknown> | null {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value).map(([key, content]) => [key.toLowerCase(), content]));
}
