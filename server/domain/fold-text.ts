const cyrillic: Readonly<Record<string, string>> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    д: "d",
    ђ: "dj",
    е: "e",
    ж: "z",
    з: "z",
    и: "i",
    ј: "j",
    к: "k",
    л: "l",
  },
  ...{
    љ: "lj",
    м: "m",
    н: "n",
    њ: "nj",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    ћ: "c",
    у: "u",
    ф: "f",
    х: "h",
  },
  ...{ ц: "c", ч: "c", џ: "dz", ш: "s", đ: "dj" },
};

/** One form for all ways of writing a word: "Šraf", "sraf" and "Шраф" are the same, and đ is dj. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[а-яђјљњћџđ]/g, (letter) => cyrillic[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}
