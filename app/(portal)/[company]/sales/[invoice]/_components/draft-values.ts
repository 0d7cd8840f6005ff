import { z } from "zod";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import { vatPointCodes } from "#server/domain/invoice/invoice.ts";

/** Empty means that the day is left open; what cannot be read stays in the field as it was typed. */
const dayText = z.string().refine((text) => text === "" || parseCivilDate(text) !== null, "DATE_INVALID");
const shortText = z.string().trim().max(200, "TOO_LONG");

/** The draft's form. An empty text means "not given". */
export const draftSchema = z.object({
  number: shortText,
  deliveryDate: dayText,
  dueDate: dayText,
  vatPointCode: z.enum(["", ...vatPointCodes]),
  orderNumber: shortText,
  contractNumber: shortText,
  lotNumber: shortText,
  note: z.string().trim().max(1000, "TOO_LONG"),
  sendToCir: z.enum(["Yes", "No"]).nullable(),
});
export type DraftValues = z.infer<typeof draftSchema>;

export function valuesOf({
  invoice,
  entered,
  sendToCir,
  buyerIsPublic,
}: Pick<Outputs["invoices"]["get"], "invoice" | "entered" | "sendToCir" | "buyerIsPublic">): DraftValues {
  return {
    number: invoice.number ?? "",
    deliveryDate: entered.deliveryDate ?? "",
    dueDate: entered.dueDate ?? "",
    vatPointCode: invoice.vatPointCode ?? "",
    orderNumber: invoice.orderNumber ?? "",
    contractNumber: invoice.contractNumber ?? "",
    lotNumber: invoice.lotNumber ?? "",
    note: invoice.notes.join("\n"),
    // Nobody else is asked: an answer given in their place would be there already if they became public.
    sendToCir: buyerIsPublic ? sendToCir : null,
  };
}

/** What `invoices.update` takes. */
export function changesOf({ sendToCir, vatPointCode, ...texts }: DraftValues) {
  return {
    number: texts.number || null,
    deliveryDate: texts.deliveryDate || null,
    dueDate: texts.dueDate || null,
    vatPointCode: vatPointCode || null,
    orderNumber: texts.orderNumber || null,
    contractNumber: texts.contractNumber || null,
    lotNumber: texts.lotNumber || null,
    note: texts.note || null,
    sendToCir,
  };
}

export function sameValues(first: DraftValues, second: DraftValues): boolean {
  return JSON.stringify(draftInOrder(first)) === JSON.stringify(draftInOrder(second));
}

/** The version that somebody else stored, with everything that was typed here in the meantime. */
export function mergeDraft(versions: {
  base: DraftValues;
  typed: DraftValues;
  theirs: DraftValues;
}): DraftValues {
  const { base, typed, theirs } = versions;
  const pick = <Name extends keyof DraftValues>(name: Name) =>
    typed[name] === base[name] ? theirs[name] : typed[name];
  return {
    number: pick("number"),
    deliveryDate: pick("deliveryDate"),
    dueDate: pick("dueDate"),
    vatPointCode: pick("vatPointCode"),
    orderNumber: pick("orderNumber"),
    contractNumber: pick("contractNumber"),
    lotNumber: pick("lotNumber"),
    note: pick("note"),
    sendToCir: pick("sendToCir"),
  };
}

function draftInOrder(values: DraftValues) {
  return Object.entries(changesOf(values)).sort(([first], [second]) => (first < second ? -1 : 1));
}
