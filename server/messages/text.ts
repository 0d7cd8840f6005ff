/** One text in both source languages, Serbian in Latin letters first. The Cyrillic form is derived from it. */
export type Text = readonly [serbian: string, english: string];

/** A tree of texts. Keys are the same for every language because both languages stand in one place. */
export interface Texts {
  readonly [key: string]: Text | Texts;
}

/**
 * The same tree with one language left in it. The type keeps the Serbian wording, so that a missing placeholder in
 * `t("key", { name })` is a compile error; a test proves that English has the same placeholders.
 */
export type Chosen<T> = T extends readonly [infer Serbian extends string, string]
  ? Serbian
  : { readonly [Key in keyof T]: Chosen<T[Key]> };

/** Walks the tree and keeps what `choose` makes of each text. */
export function chooseTexts<const T extends Texts>(texts: T, choose: (text: Text) => string): Chosen<T>;
export function chooseTexts(texts: Texts, choose: (text: Text) => string): unknown {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      isText(value) ? choose(value) : chooseTexts(value, choose),
    ]),
  );
}

export function isText(value: Text | Texts): value is Text {
  return Array.isArray(value);
}
