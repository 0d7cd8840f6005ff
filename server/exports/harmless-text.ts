/**
 * The first signs at which spreadsheets take a text for a formula, full-width forms included: "=", "+", "-", "@", tab
 * and line ends. Source: OWASP, CSV Injection.
 */
const formulaStart = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Signs that XML 1.0 cannot hold and no spreadsheet shows. */
const unprintable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** No cell of a spreadsheet holds more. */
const lengthMax = 32_767;

/** A text from outside, cut to what a cell can hold. */
export function cellText(text: string): string {
  return text.replace(unprintable, "").slice(0, lengthMax);
}

/**
 * The same for a file whose cells have no types: an apostrophe before what would be a formula says that it is text.
 * The name of a partner must never run on the machine of whoever opens the list.
 */
export function harmlessText(text: string): string {
  const shown = cellText(text);
  return formulaStart.test(shown) ? `'${shown}` : shown;
}
