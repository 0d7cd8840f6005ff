"use client";

import { Check, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { ReasonedDialog } from "#app/(portal)/[company]/_components/reasoned-dialog.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import { ReverseCharge } from "./reverse-charge.tsx";
import { usePurchaseAct } from "./use-purchase-act.ts";

/** Accept and reject, each with a question that names supplier and amount; keys `a` and `r`. */
export function Decisions({ company, purchase }: { company: string; purchase: Outputs["purchases"]["get"] }) {
  const t = useTranslations("acts.decide");
  const locale = useLocale();
  const accept = trpc.purchases.accept.useMutation();
  const reject = trpc.purchases.reject.useMutation();
  const { busy, run } = usePurchaseAct(company, purchase.id);
  const [asking, setAsking] = useState<"accept" | "reject" | null>(null);
  const { invoice, totals, allowed } = purchase;
  const facts = {
    number: invoice.number ?? "",
    supplier: invoice.seller.name,
    amount: formatMoneyWithCurrency(totals.payable, invoice.currency, locale),
  };
  useShortcut("a", allowed.accept, () => setAsking("accept"));
  useShortcut("r", allowed.reject, () => setAsking("reject"));

  async function decide(decision: "accept" | "reject", comment: string) {
    await run((input) =>
      decision === "accept"
        ? accept.mutateAsync({ ...input, comment: comment || null })
        : reject.mutateAsync({ ...input, comment }),
    );
    setAsking(null);
  }

  return (
    <div className="flex flex-col gap-2 empty:hidden" data-screen-only>
      {allowed.accept ? (
        <Button variant="primary" icon={<Check />} onClick={() => setAsking("accept")}>
          {allowed.late ? t("acceptLate") : t("accept")}
        </Button>
      ) : null}
      {allowed.reject ? (
        <Button icon={<X />} onClick={() => setAsking("reject")}>
          {t("reject")}
        </Button>
      ) : null}
      {allowed.reverseCharge ? <ReverseCharge company={company} purchase={purchase} /> : null}
      <ReasonedDialog
        open={asking === "accept"}
        onOpenChange={(open) => setAsking(open ? "accept" : null)}
        title={t("acceptTitle")}
        reason={{ label: t("note"), hint: t("reasonHint"), required: false }}
        confirmLabel={t("confirmAccept", facts)}
        danger={false}
        busy={busy}
        onConfirm={(comment) => void decide("accept", comment)}
      >
        <p>{allowed.late ? t("acceptLateText", facts) : t("acceptText", facts)}</p>
      </ReasonedDialog>
      <ReasonedDialog
        open={asking === "reject"}
        onOpenChange={(open) => setAsking(open ? "reject" : null)}
        title={t("rejectTitle")}
        reason={{ label: t("reason"), hint: t("reasonHint"), required: true }}
        confirmLabel={t("confirmReject", facts)}
        busy={busy}
        onConfirm={(comment) => void decide("reject", comment)}
      >
        <p>{t("rejectText", facts)}</p>
      </ReasonedDialog>
    </div>
  );
}
