const letters: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  ђ: "đ",
  е: "e",
  ж: "ž",
  з: "z",
  и: "i",
  ј: "j",
  к: "k",
  л: "l",
  љ: "lj",
  м: "m",
  н: "n",
  њ: "nj",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "ć",
  у: "u",
  ф: "f",
  х: "h",
  ц: "c",
  ч: "č",
  џ: "dž",
  ш: "š",
};

/** Serbian Cyrillic letter by letter in Latin ones; everything else stays. "ЉУБА" is "LJUBA", "Љуба" is "Ljuba". */
export function toLatinLetters(text: string): string {
  return text.normalize("NFC").replace(/\p{Script=Cyrillic}/gu, (letter, at: number, whole: string) => {
    const small = letter.toLowerCase();
    const latin = letters[small];
    if (latin === undefined || letter === small) return latin ?? letter;
    const isShouting = latin.length === 1 || isCapital(whole[at + 1]) || isCapital(whole[at - 1]);
    return isShouting ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
}

function isCapital(sign: string | undefined): boolean {
  return sign !== undefined && sign !== sign.toLowerCase();
}
