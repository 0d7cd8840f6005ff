import { randomUUID } from "node:crypto";
import type { Tx } from "#server/db/client.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { fromColumnDate, toColumnDate } from "#server/exchange/document-rows.ts";
import { log } from "#server/log.ts";
import { withFiles } from "#server/sales/draft/invoice-files.ts";
import type { SalesDocument } from "#server/sales/load-document.ts";
import { sha256 } from "#server/secrets.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { defaultCustomizationId } from "#server/ubl/profile.ts";
import { writeInvoice } from "#server/ubl/write-invoice.ts";

/** What is sent under one requestId, however often it is called for. */
export type Attempt = {
  requestId: string;
  xml: string;
  sendToCir: "Yes" | "No";
  calls: number;
  issueDate: CivilDate;
  mayBeThere: boolean;
  lastCallAt: Date | null;
  /** Workers that died in a row while they held it. */
  crashes: number;
};

/** What ends a requestId: it was taken, refused, or proved not to be at SEF. */
const definite = new Set(["accepted", "refused", "absent"]);

/** The requestId lives until a definite answer. One that never reached SEF counts only while its date is today's. */
export async function findOpenAttempt(
  tx: Tx,
  row: SalesDocument["row"],
  day: CivilDate,
): Promise<Attempt | null> {
  const attempt = await tx.sendAttempt.findFirst({
    where: { organizationId: row.organizationId, invoiceId: row.id },
    orderBy: { createdAt: "desc" },
  });
  if (!attempt || definite.has(attempt.outcome ?? "")) return null;
  const issueDate = fromColumnDate(attempt.issueDate) ?? day;
  const mayBeThere = attempt.calls > 0 && attempt.outcome !== "unavailable";
  if (!mayBeThere && issueDate !== day) return null;
  return {
    requestId: attempt.requestId,
    xml: Buffer.from(attempt.xml).toString("utf8"),
    sendToCir: attempt.sendToCir === "Yes" ? "Yes" : "No",
    calls: attempt.calls,
    issueDate,
    mayBeThere,
    lastCallAt: attempt.lastStartedAt,
    crashes: attempt.crashes,
  };
}

/** Null when the document cannot be written: the rules have let something through that the writer refuses. */
export async function writeAttempt(
  tx: Tx,
  connection: SefConnection,
  { row, invoice, context }: SalesDocument,
): Promise<Attempt | null> {
  const xml = tryWrite(
    await withFiles(tx, row, invoice),
    connection.customizationId ?? defaultCustomizationId,
  );
  if (xml === null) return null;
  const requestId = randomUUID();
  const sendToCir = context.sendToCir ?? "No";
  await tx.sendAttempt.create({
    data: {
      organizationId: row.organizationId,
      environment: row.environment,
      invoiceId: row.id,
      requestId,
      issueDate: toColumnDate(context.today) ?? new Date(0),
      xml: Buffer.from(xml, "utf8"),
      xmlSha256: sha256(xml),
      sendToCir,
    },
    select: { requestId: true },
  });
  const issueDate = context.today;
  return { requestId, xml, sendToCir, calls: 0, issueDate, mayBeThere: false, lastCallAt: null, crashes: 0 };
}

/** Whatever stops the writer stops this document only: the company's next one must not wait behind it. */
function tryWrite(invoice: Invoice, customizationId: string): string | null {
  try {
    return writeInvoice(invoice, { customizationId });
  } catch (error) {
    log().error({ err: error, number: invoice.number }, "The document cannot be written as UBL");
    return null;
  }
}
