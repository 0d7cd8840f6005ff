/** Words that Serbian writes in Latin letters even in a Cyrillic sentence. An ending after a hyphen is Cyrillic: "PDF-а". */
export const latinWords: ReadonlySet<string> = new Set([
  "XML",
  "PDF",
  "API",
  "UBL",
  "QR",
  "CSV",
  "Excel",
  "IBAN",
  "ERP",
  "SEFlow",
  "SHA",
  "UTF",
  "kB",
  "MB",
  "Ctrl",
]);

/** In these stems n + j or d + ž are two sounds at a seam of the word, not one letter. */
const seams: readonly (readonly [stem: RegExp, seam: string])[] = [
  [/injekc|injicir|injunk|konjug|konjunk|vanjezič|tanjug/i, "nj"],
  [/nadžive|nadživlj|odžive|odživlj|odžali|podžup|podžanr|predžetv/i, "dž"],
];

const digraphs: Readonly<Record<string, string>> = { lj: "љ", nj: "њ", dž: "џ" };

const letters: Readonly<Record<string, string>> = {
  a: "а",
  b: "б",
  c: "ц",
  č: "ч",
  ć: "ћ",
  d: "д",
  đ: "ђ",
  e: "е",
  f: "ф",
  g: "г",
  h: "х",
  i: "и",
  j: "ј",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  r: "р",
  s: "с",
  š: "ш",
  t: "т",
  u: "у",
  v: "в",
  z: "з",
  ž: "ж",
};

/** Addresses (web, e-mail, paths), the fixed phrase "NBS IPS QR", or a run of letters. */
const token =
  /\S*(?:@|:\/\/)\S*|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:rs|com|org|net)\b(?:\/\S*)?|NBS IPS QR|\p{L}+/giu;

/** Opening of an ICU argument that contains further texts: `{count, plural,` or `{kind, select,`. */
const branching = /^\{\s*\w+\s*,\s*(?:plural|selectordinal|select)\s*,/;

/**
 * Serbian Latin to Serbian Cyrillic. The text may be an ICU message: placeholders, plural keywords and tags are
 * copied unchanged. Names and other words typed by people must not be passed through here.
 */
export function toCyrillic(message: string): string {
  let result = "";
  let at = 0;
  while (at < message.length) {
    const end = endOfPiece(message, at);
    result += convertPiece(message.slice(at, end));
    at = end;
  }
  return result;
}

/** A piece is a whole `{…}` argument, a whole `<tag>`, or the plain text up to the next of them. */
function endOfPiece(message: string, start: number): number {
  if (message[start] === "{") return endOfArgument(message, start);
  if (message[start] === "<") {
    const close = message.indexOf(">", start);
    return close < 0 ? message.length : close + 1;
  }
  const offset = message.slice(start).search(/[{<]/);
  return offset < 0 ? message.length : start + offset;
}

function endOfArgument(message: string, start: number): number {
  let depth = 0;
  for (let at = start; at < message.length; at += 1) {
    if (message[at] === "{") depth += 1;
    if (message[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return message.length;
}

function convertPiece(piece: string): string {
  if (piece.startsWith("<")) return piece;
  if (!piece.startsWith("{")) return piece.replace(token, convertWord);
  const head = branching.exec(piece)?.[0];
  return head === undefined ? piece : `${head}${convertBranches(piece.slice(head.length, -1))}}`;
}

/** `one {# dan} few {# dana}`: keywords stay, the text inside each pair of braces is converted. */
function convertBranches(branches: string): string {
  let result = "";
  let at = 0;
  while (at < branches.length) {
    if (branches[at] !== "{") {
      result += branches[at];
      at += 1;
      continue;
    }
    const end = endOfArgument(branches, at);
    result += `{${toCyrillic(branches.slice(at + 1, end - 1))}}`;
    at = end;
  }
  return result;
}

function convertWord(word: string): string {
  if (latinWords.has(word) || word === "NBS IPS QR" || /[@./]/.test(word)) return word;
  // A word with a letter that Serbian does not have is foreign and stays as it is.
  if (/[qwxy]/i.test(word)) return word;
  const seam = seams.find(([stem]) => stem.test(word))?.[1];
  return word.replace(/lj|nj|dž|\p{L}/giu, (sign) => convertSign(sign, seam));
}

function convertSign(sign: string, seam: string | undefined): string {
  const lower = sign.toLowerCase();
  if (sign.length === 1) return inCaseOf(sign, letters[lower] ?? sign);
  // "nJ" never occurs inside one letter: two letters that happen to meet.
  const isSeam = lower === seam || (sign[0] === lower[0] && sign !== lower);
  const letter = isSeam ? undefined : digraphs[lower];
  return letter === undefined
    ? [...sign].map((one) => convertSign(one, seam)).join("")
    : inCaseOf(sign, letter);
}

function inCaseOf(sign: string, letter: string): string {
  const first = sign[0] ?? "";
  return first === first.toLowerCase() ? letter : letter.toUpperCase();
}
