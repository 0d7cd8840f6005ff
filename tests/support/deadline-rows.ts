import { withCompany } from "#server/db/company.ts";
import type { DeadlineKind } from "#server/domain/deadline/deadline.ts";
import { makePurchaseToAnswer, makeSentInvoice } from "./documents.ts";
import type { Member } from "./members.ts";

export type DeadlineChanges = {
  kind?: DeadlineKind;
  earliest: string;
  latest?: string;
  assumption?: "public" | "private";
  consequence?: string;
};

const consequenceOf: Partial<Record<DeadlineKind, string>> = {
  response: "renotified",
  rejection: "deemedRejected",
  inputVat: "deductionLater",
  payment: "paymentOverdue",
};
const ruleOf: Partial<Record<DeadlineKind, string>> = {
  response: "privateResponse",
  rejection: "secondTermExpected",
  inputVat: "inputVatDay",
  payment: "dueDate",
};

/** A deadline that runs against a document, as the sweep would have written it. */
export function addDeadline(
  { organizationId, environment }: Pick<Member, "organizationId" | "environment">,
  invoiceId: string,
  { kind = "response", earliest, latest = earliest, assumption, consequence }: DeadlineChanges,
): Promise<void> {
  return withCompany(organizationId, async (tx) => {
    const { direction, partnerId } = await tx.invoice.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      select: { direction: true, partnerId: true },
    });
    await tx.documentDeadline.create({
      data: {
        ...{ organizationId, environment, invoiceId, direction, partnerId, kind },
        assumption: assumption ?? "",
        rule: ruleOf[kind] ?? "privateResponse",
        clockStart: new Date("2026-10-05"),
        earliest: new Date(earliest),
        latest: new Date(latest),
        consequence: consequence ?? consequenceOf[kind] ?? "renotified",
        confidence: "B",
        paramsVersion: "test",
        computedAt: new Date("2026-10-05T10:00:00Z"),
      },
    });
  });
}

/** A sent invoice whose buyer has these deadlines to answer. */
export async function makeAwaited(member: Member, ...deadlines: DeadlineChanges[]): Promise<string> {
  const invoiceId = await makeSentInvoice(member);
  await clearDeadlines(member, invoiceId);
  for (const deadline of deadlines) await addDeadline(member, invoiceId, deadline);
  return invoiceId;
}

/** An incoming invoice that we have these deadlines to answer. */
export async function makeUndecided(member: Member, ...deadlines: DeadlineChanges[]): Promise<string> {
  const invoiceId = await makePurchaseToAnswer(member);
  await clearDeadlines(member, invoiceId);
  for (const deadline of deadlines) await addDeadline(member, invoiceId, deadline);
  return invoiceId;
}

/** What was computed on the way: a test says itself what runs. */
function clearDeadlines({ organizationId }: Member, invoiceId: string): Promise<unknown> {
  return withCompany(organizationId, (tx) =>
    tx.documentDeadline.deleteMany({ where: { organizationId, invoiceId } }),
  );
}
