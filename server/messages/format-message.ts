import compile from "icu-minify/compile";
import formatCompiled from "use-intl/format-message/format-only";

type Parameters = globalThis.Parameters<typeof formatCompiled>;

const compiled = new Map<string, Parameters[1]>();

/**
 * What translators on the server format with, in place of `use-intl/format-message` (see next.config.ts). Server
 * components, mail and PDF bring texts in ICU syntax; client components drawn on the server bring those that were
 * compiled for the browser, where only the formatting half of this stands.
 */
export default function formatMessage(
  key: Parameters[0],
  message: Parameters[1],
  values: Parameters[2],
  options: Parameters[3],
): ReturnType<typeof formatCompiled> {
  return formatCompiled(key, typeof message === "string" ? compileOnce(message) : message, values, options);
}

// Asked for by `t.raw`, which would hand out compiled texts.
formatMessage.raw = false;

/** A text without arguments compiles to itself, so that a compiled one may come here too. */
function compileOnce(text: string): Parameters[1] {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const made = compile(text);
  compiled.set(text, made);
  return made;
}
