"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { ReasonedDialog } from "#app/(portal)/[company]/_components/reasoned-dialog.tsx";
import { sumAmounts } from "./sum-amounts.ts";

export type Decision = "accept" | "reject";

/** Says how many and how much before the start; a rejection wants its reason. */
export function BulkDecisionDialog({
  company,
  decision,
  rows,
  note,
  onClose,
  onStarted,
}: {
  company: string;
  /** Null while nobody asks. */
  decision: Decision | null;
  rows: readonly { id: string; payable: string; currency: string }[];
  /** Which of the chosen rows it is about, where it is not all of them. */
  note?: ReactNode;
  onClose: () => void;
  onStarted: () => void;
}) {
  const t = useTranslations("bulk");
  const decide = useTranslations("acts.decide");
  const locale = useLocale();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const start = trpc.bulk.startDecision.useMutation();
  const shown = decision ?? "accept";
  const isRejection = shown === "reject";
  const facts = { count: rows.length, amounts: sumAmounts(rows, locale) };

  async function begin(comment: string) {
    try {
      const purchaseIds = rows.map(({ id }) => id);
      await start.mutateAsync({ company, purchaseIds, decision: shown, comment: comment || null });
      onStarted();
      onClose();
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    } finally {
      void utils.bulk.latestDecision.invalidate({ company });
      void utils.purchases.list.invalidate({ company });
      void utils.purchases.counts.invalidate({ company });
      void utils.deadlines.invalidate();
    }
  }

  return (
    <ReasonedDialog
      key={shown}
      open={decision !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t(`${shown}.title`)}
      reason={{
        label: isRejection ? decide("reason") : decide("note"),
        hint: decide("reasonHint"),
        required: isRejection,
      }}
      confirmLabel={t(`${shown}.confirm`, { count: rows.length })}
      danger={isRejection}
      busy={start.isPending}
      onConfirm={(comment) => void begin(comment)}
    >
      <p>{t(`${shown}.text`, facts)}</p>
      {note}
    </ReasonedDialog>
  );
}
