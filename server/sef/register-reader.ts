import { z } from "zod";

/** One row of SEF's register. */
export type RegisterCompany = {
  pib: string;
  /** Null for whoever is no public body. */
  jbkjs: string | null;
  registrationNumber: string;
  name: string;
};

const lowerKeys = (value: unknown): unknown =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, content]) => [key.toLowerCase(), content]))
    : value;

/** MiniCompanyDto. "Buget" is SEF's spelling. Some registers lose the leading zero of a registration number. */
const companySchema = z.preprocess(
  lowerKeys,
  z
    .object({
      bugetcompanynumber: z.string().nullish(),
      registrationcode: z.string().nullish(),
      vatregistrationcode: z.string().regex(/^(RS)?\d{9}$/i),
      name: z.string().nullish(),
      deletiondate: z.string().nullish(),
    })
    .transform((dto) => ({
      pib: dto.vatregistrationcode.replace(/^RS/i, ""),
      jbkjs: dto.bugetcompanynumber?.trim() || null,
      registrationNumber: (dto.registrationcode ?? "").trim().padStart(8, "0"),
      name: dto.name ?? "",
      isDeleted: (dto.deletiondate ?? "") !== "",
    })),
);

/** No company's row comes near this; what does is no register. */
const rowCharactersMax = 100_000;

/** The answer was cut off or is no register: what came of it must not replace what is known. */
export class RegisterBroken extends Error {
  override readonly name = "RegisterBroken";
}

/**
 * Reads the register row by row out of the running answer: only the row at hand is in memory, however many there are.
 * Rows without a PIB and deleted ones are passed over.
 *
 * @throws RegisterBroken when the array does not end, or is none.
 */
export async function* readRegister(body: AsyncIterable<Uint8Array>): AsyncGenerator<RegisterCompany> {
  for await (const text of splitRows(body)) {
    const row = companySchema.safeParse(parseRow(text));
    if (!row.success || row.data.isDeleted) continue;
    const { isDeleted: _, ...company } = row.data;
    yield company;
  }
}

function parseRow(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RegisterBroken("a row is no JSON", { cause: error });
  }
}

/** The texts of the objects in an array, by counting braces outside of strings. */
async function* splitRows(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const scan = {
    depth: 0,
    inString: false,
    escaped: false,
    row: "",
    state: "before" as "before" | "in" | "after",
  };
  for await (const chunk of body) {
    for (const sign of decoder.decode(chunk, { stream: true })) {
      const row = take(scan, sign);
      if (row !== null) yield row;
    }
  }
  if (scan.state !== "after") throw new RegisterBroken("the answer does not end");
}

type Scan = {
  depth: number;
  inString: boolean;
  escaped: boolean;
  row: string;
  state: "before" | "in" | "after";
};

/** @returns a whole row when this sign ends one. */
function take(scan: Scan, sign: string): string | null {
  if (scan.depth === 0) return takeOutside(scan, sign);
  scan.row += sign;
  if (scan.row.length > rowCharactersMax) throw new RegisterBroken("a row is too long");
  if (scan.inString) {
    if (scan.escaped) scan.escaped = false;
    else if (sign === "\\") scan.escaped = true;
    else if (sign === '"') scan.inString = false;
    return null;
  }
  if (sign === '"') scan.inString = true;
  if (sign === "{") scan.depth += 1;
  if (sign !== "}") return null;
  scan.depth -= 1;
  if (scan.depth > 0) return null;
  const { row } = scan;
  scan.row = "";
  return row;
}

function takeOutside(scan: Scan, sign: string): null {
  if (scan.state === "before") {
    if (sign === "[") scan.state = "in";
    else if (!/[\s\uFEFF]/.test(sign)) throw new RegisterBroken("the answer is no array");
  } else if (scan.state === "in") {
    if (sign === "]") scan.state = "after";
    if (sign === "{") {
      scan.depth = 1;
      scan.row = sign;
    }
  }
  return null;
}
