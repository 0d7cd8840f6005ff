"use client";

import { useLocale, useTranslations } from "next-intl";
import { trpc } from "#app/_trpc/client.ts";
import { ReasonedDialog } from "#app/(portal)/[company]/_components/reasoned-dialog.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import { usePurchaseAct } from "./use-purchase-act.ts";

/** Asks before an answer to the supplier; the question names supplier and amount. */
export function DecisionDialog({
  company,
  purchase: { id, invoice, totals, allowed },
  decision,
  onClose,
}: {
  company: string;
  purchase: Outputs["purchases"]["get"];
  decision: "accept" | "reject";
  onClose: () => void;
}) {
  const t = useTranslations("acts.decide");
  const locale = useLocale();
  const accept = trpc.purchases.accept.useMutation();
  const reject = trpc.purchases.reject.useMutation();
  const { busy, run } = usePurchaseAct(company, id);
  const facts = {
    number: invoice.number ?? "",
    supplier: invoice.seller.name,
    amount: formatMoneyWithCurrency(totals.payable, invoice.currency, locale),
  };

  async function decide(comment: string) {
    await run((input) =>
      decision === "accept"
        ? accept.mutateAsync({ ...input, comment: comment || null })
        : reject.mutateAsync({ ...input, comment }),
    );
    onClose();
  }

  const question =
    decision === "accept"
      ? {
          title: t("acceptTitle"),
          reason: { label: t("note"), hint: t("reasonHint"), required: false },
          confirmLabel: t("confirmAccept", facts),
          danger: false,
          text: allowed.late ? t("acceptLateText", facts) : t("acceptText", facts),
        }
      : {
          title: t("rejectTitle"),
          reason: { label: t("reason"), hint: t("reasonHint"), required: true },
          confirmLabel: t("confirmReject", facts),
          danger: true,
          text: t("rejectText", facts),
        };
  const { text, ...words } = question;
  return (
    <ReasonedDialog
      {...words}
      open
      onOpenChange={onClose}
      busy={busy}
      onConfirm={(comment) => void decide(comment)}
    >
      <p>{text}</p>
    </ReasonedDialog>
  );
}
