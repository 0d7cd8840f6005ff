import type { Texts } from "#server/messages/text.ts";

/** The company's logo on its PDFs. */
export const logo = {
  title: ["Logotip", "Logo"],
  lead: [
    "Stoji u uglu svakog PDF-a koji pravimo, i na kopijama ranijih dokumenata.",
    "It stands in the corner of every PDF that we make, on copies of earlier documents too.",
  ],
  none: ["Firma još nema logotip.", "The company has no logo yet."],
  preview: ["Logotip firme", "Company logo"],
  add: ["Izaberite logotip", "Choose a logo"],
  replace: ["Zamenite logotip", "Replace the logo"],
  remove: ["Uklonite logotip", "Remove the logo"],
  hint: [
    "PNG ili JPEG do {size} i {dots} tačaka po strani.",
    "PNG or JPEG of up to {size} and {dots} dots a side.",
  ],
} as const satisfies Texts;
