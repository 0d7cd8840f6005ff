import { withCompany } from "#server/db/company.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import type { EditableDocument } from "#server/sales/draft/editable-document.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { emptyDocument } from "./documents.ts";
import { read } from "./sales.ts";
import type { SefWorld } from "./sef-world.ts";

type Line = EditableDocument["lines"][number];

/** A line as the editor enters it. */
export function enteredLine(id: string, entry: Partial<Line>): Line {
  return {
    id,
    name: "Roba",
    description: null,
    sellersItemId: null,
    buyersItemId: null,
    quantity: "1",
    unitCode: "H87",
    unitPrice: "100.00",
    allowanceCharges: [],
    taxCategory: "S",
    taxPercent: "20",
    ...entry,
  };
}

/** Two rates with a discount, and an exempt line with its reason. */
export function threeLines(buyerId: string, number: string): EditableDocument {
  return {
    ...emptyDocument,
    partnerId: buyerId,
    number,
    vatPointCode: "35",
    exemptionReasons: [{ taxCategory: "E", code: "PDV-RS-25-2-1", text: null }],
    lines: [
      enteredLine("1", { quantity: "2.5", unitPrice: "1999.99" }),
      enteredLine("2", {
        taxPercent: "10",
        unitPrice: "333.3333",
        quantity: "3",
        allowanceCharges: [{ charge: false, amount: "0", percent: "10", reason: null }],
      }),
      enteredLine("3", { taxCategory: "E", taxPercent: "0", unitPrice: "70" }),
    ],
  };
}

export async function findPartner({ organizationId }: ActingCompany, pib: string): Promise<string> {
  const row = await withCompany(organizationId, (tx) =>
    tx.partner.findFirstOrThrow({ where: { organizationId, pib }, select: { id: true } }),
  );
  return row.id;
}

/** Stores, sends, and waits until SEF has told that the buyer has it. */
export async function sendEntered(
  world: SefWorld,
  company: ActingCompany,
  { invoiceId, document }: { invoiceId: string; document: EditableDocument },
): Promise<void> {
  const { version } = await read(company, invoiceId);
  await saveDocument(company, { invoiceId, version, document });
  await queueInvoice(company, invoiceId);
  await world.settle(async () => (await read(company, invoiceId)).sef?.status === "Sent");
}
