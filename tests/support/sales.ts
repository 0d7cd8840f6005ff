import { withCompany } from "#server/db/company.ts";
import type { SeededCompany } from "#server/dev/seed.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { type EditableDocument, editableDocumentSchema } from "#server/sales/draft/editable-document.ts";
import { getSalesInvoice, type SalesInvoice } from "#server/sales/get-sales-invoice.ts";
import { drainSends } from "#server/sales/send/drain-sends.ts";
import { openSefWorld, type SefWorld } from "./sef-world.ts";

/** SEF's imitation with the demo companies, and the first of them with its owner at work. */
export async function openStage(options?: {
  withLimit: boolean;
}): Promise<{ world: SefWorld; company: ActingCompany }> {
  const world = await openSefWorld(options);
  const [first] = world.companies;
  if (!first) throw new Error("no demo company");
  return { world, company: actingAs(first) };
}

/** A worker takes one waiting document of the company and leads its send to an end. */
export function drainOne({ organizationId }: ActingCompany, clock?: () => Date): Promise<void> {
  const job = { organizationId, environment: "sandbox" } as const;
  return drainSends(job, { id: "worker-under-test" }, clock, { documentsMax: 1 });
}

/** The demo company with its owner acting in the sandbox. */
export function actingAs({ organizationId, company }: SeededCompany): ActingCompany {
  return { organizationId, environment: "sandbox", actor: { userId: null, name: company.owner.name } };
}

/** Id of a demo document by its number. */
export async function findByNumber({ organizationId }: ActingCompany, number: string): Promise<string> {
  const row = await withCompany(organizationId, (tx) =>
    tx.invoice.findFirstOrThrow({
      where: { organizationId, number, direction: "sales" },
      select: { id: true },
    }),
  );
  return row.id;
}

/** Copies a demo draft under a fresh number, so that each test has a document of its own. */
export async function copyDraft(company: ActingCompany, from: string, number: string): Promise<string> {
  const { organizationId } = company;
  const id = await findByNumber(company, from);
  return withCompany(organizationId, async (tx) => {
    const {
      lines,
      id: _id,
      document,
      failure: _f,
      importSource: _s,
      ...row
    } = await tx.invoice.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id } },
      include: { lines: true },
    });
    const header = { ...Object(document), number, issueDate: null };
    const fresh = {
      state: "draft",
      attempts: 0,
      claimedBy: null,
      queuedAt: null,
      nextAttemptAt: null,
      version: 1,
    };
    const copy = await tx.invoice.create({ data: { ...row, ...fresh, number, document: header } });
    await tx.invoiceLine.createMany({
      data: lines.map(({ allowanceCharges, ...line }) => ({
        ...line,
        invoiceId: copy.id,
        allowanceCharges: allowanceCharges ?? [],
      })),
    });
    return copy.id;
  });
}

export function read(company: ActingCompany, invoiceId: string): Promise<SalesInvoice> {
  return getSalesInvoice(company, invoiceId);
}

/** Kinds of the timeline, oldest first. */
export function kindsOf(invoice: Pick<SalesInvoice, "timeline">): string[] {
  return invoice.timeline.map((entry) => entry.kind).reverse();
}

/** What the editor would store of a draft as it stands, but for what a test changes. */
export function editsOf(draft: SalesInvoice, changed: Partial<EditableDocument> = {}): EditableDocument {
  const { invoice, entered, partner, buyerIsPublic, sendToCir } = draft;
  return editableDocumentSchema.parse({
    ...invoice,
    ...entered,
    attachments: invoice.attachments ?? [],
    advances: invoice.advances ?? [],
    exchangeRate: invoice.exchangeRate ?? null,
    pricesIncludeTax: invoice.pricesIncludeTax ?? false,
    partnerId: partner?.id ?? null,
    sendToCir: buyerIsPublic ? sendToCir : null,
    ...changed,
  });
}
