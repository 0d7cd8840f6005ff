import { foldText } from "#server/domain/fold-text.ts";

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
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .replace(legalForm, "")
    .slice(0, charactersMax)
    .replace(/-$/, "");
  if (words === "") return "firma";
  return reserved.has(words) ? `firma-${words}` : words;
}
