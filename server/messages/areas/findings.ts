import type { Texts } from "#server/messages/text.ts";
import { attachmentFindings } from "./findings-attachments.ts";
import { currencyFindings } from "./findings-currency.ts";
import { headingFindings } from "./findings-heading.ts";
import { lineFindings } from "./findings-lines.ts";
import { partyFindings } from "./findings-parties.ts";
import { referenceFindings } from "./findings-references.ts";
import { registerFindings } from "./findings-register.ts";

/** Words around the list of findings. */
export const findingsPanel = {
  title: ["Provera pre slanja", "Check before sending"],
  blocking: ["Greška koja sprečava slanje", "Blocking error"],
  warning: ["Upozorenje", "Warning"],
  suggestion: ["Predlog", "Suggestion"],
  field: ["Polje", "Field"],
  what: ["Šta je pogrešno", "What is wrong"],
  how: ["Kako da ispravite", "How to fix it"],
  why: ["Zašto SEF ovo traži", "Why SEF asks for this"],
  goToField: ["Idite na polje", "Go to the field"],
  none: ["Nema zamerki, dokument može da se pošalje.", "No findings, the document can be sent."],
  noneOutsideSef: [
    "Nema zamerki, dokument može da se finalizuje.",
    "No findings, the document can be finalized.",
  ],
  sefMessage: ["Poruka SEF-a", "Message from SEF"],
} as const satisfies Texts;

/** What is wrong, why it matters, how to mend it: one entry for each rule of `server/domain/invoice/rules.ts`. */
export const findings = {
  ...headingFindings,
  ...partyFindings,
  ...lineFindings,
  ...referenceFindings,
  ...registerFindings,
  ...currencyFindings,
  ...attachmentFindings,
} as const satisfies Texts;
