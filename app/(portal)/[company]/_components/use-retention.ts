"use client";

import { useLocale, useTranslations } from "next-intl";
import type { KeyValue } from "#app/_components/key-values.tsx";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import { archiveUntil } from "#server/domain/deadline/archive-until.ts";
import { lawParams } from "#server/domain/deadline/law-params.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { formatDate } from "#server/messages/format.ts";

/** Until when the law has an electronic invoice kept; nothing for one without a date. */
export function useRetention(
  { issueDate, seller, buyer }: Pick<Invoice, "issueDate" | "seller" | "buyer">,
  buyerIsPublic = false,
): KeyValue[] {
  const t = useTranslations("deadlines.retention");
  const locale = useLocale();
  const day = issueDate === null ? null : parseCivilDate(issueDate);
  if (day === null) return [];
  const publicParty = buyerIsPublic || seller.jbkjs !== null || buyer.jbkjs !== null;
  const until = archiveUntil({ issueDate: day, publicParty }, lawParams);
  const value = until === "permanent" ? t("permanent") : t("until", { date: formatDate(until, locale) });
  return [{ label: t("label"), value }];
}
