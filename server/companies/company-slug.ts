/** Letters of both Serbian scripts as plain ones. Đ is "dj" in addresses, as people type it. */
const plain: Readonly<Record<string, string>> = {
  č: "c",
  ć: "c",
  š: "s",
  ž: "z",
  đ: "dj",
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
  ц: "c",
  ч: "c",
  џ: "dz",
  ш: "s",
};

/** Legal forms at the end of a name say nothing that tells two companies apart. */
const legalForm = /-(d-?o-?o|a-?d|o-?d|k-?d|p-?r|s-?z-?r|s-?t-?r)$/;

/** First parts of addresses that are pages of the portal itself. */
const reserved: ReadonlySet<string> = new Set([
  "account",
  "api",
  "companies",
  "invitation",
  "sign-in",
  "sign-up",
]);

const charactersMax = 60;

/** "Ćuprija Gradnja d.o.o." → "cuprija-gradnja": the company's part of its addresses. Not yet unique. */
export function companySlug(name: string): string {
  const letters = [...name.toLowerCase().normalize("NFC")].map((letter) => plain[letter] ?? letter).join("");
  const words = letters
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .replace(legalForm, "")
    .slice(0, charactersMax)
    .replace(/-$/, "");
  if (words === "") return "firma";
  return reserved.has(words) ? `firma-${words}` : words;
}
