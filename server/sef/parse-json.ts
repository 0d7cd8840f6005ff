/**
 * Null for what is no JSON. Texts lose the signs that no database column takes: NUL and halves of surrogate pairs,
 * which JSON can spell even where the bytes are proper UTF-8.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? storable(value) : value));
  } catch {
    return null;
  }
}

export function storable(text: string): string {
  return text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
