import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import type { Locale } from "#server/messages/locales.ts";
import { describeInvoice } from "#server/pdf/describe-invoice.ts";
import { drawDocument } from "#server/pdf/draw-document.ts";
import { fileStem } from "./file-stem.ts";
import { isVoid } from "./is-void.ts";
import { isOnDesk, loadDocument } from "./load-document.ts";
import { loadLetterhead } from "./load-letterhead.ts";

export type PrintedFile = { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * Our own PDF of a document in any state: as it was frozen, or as a draft would be issued today.
 *
 * @returns null when there is none or the document is another company's.
 */
export async function printInvoice(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
  locale: Locale,
  clock: Clock = systemClock,
): Promise<PrintedFile | null> {
  const found = await withCompany(organizationId, async (tx) => {
    const own = { organizationId, id: invoiceId, environment, direction: "sales" };
    const isThere = (await tx.invoice.count({ where: own })) > 0;
    if (!isThere) return null;
    return {
      ...(await loadDocument(tx, { organizationId, environment }, invoiceId, belgradeDay(clock()))),
      isVoid: await isVoid(tx, organizationId, invoiceId),
      letterhead: await loadLetterhead(tx, organizationId),
    };
  });
  if (found === null) return null;
  const { row, state, invoice, letterhead } = found;
  const standing = {
    isDraft: isOnDesk(state),
    isTrial: environment !== "production",
    isOutsideSef: state === "issued",
    isVoid: found.isVoid,
  };
  const bytes = await drawDocument(describeInvoice(invoice, standing, locale, letterhead));
  return { fileName: `${fileStem(row)}.pdf`, contentType: "application/pdf", bytes };
}
