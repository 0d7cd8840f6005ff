"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { MoneyInput } from "#app/_components/money-input.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import { usePurchaseAct } from "./use-purchase-act.ts";

/** Asks how much VAT it is. */
export function ReverseChargeDialog({
  company,
  purchase: { id, invoice, totals },
  onClose,
}: {
  company: string;
  purchase: Outputs["purchases"]["get"];
  onClose: () => void;
}) {
  const t = useTranslations("acts.reverseCharge");
  const invalid = useTranslations("errors")("AMOUNT_INVALID");
  const locale = useLocale();
  const state = trpc.purchases.stateReverseCharge.useMutation();
  const { busy, run } = usePurchaseAct(company, id);
  const [amount, setAmount] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const group = totals.taxGroups.find(({ category }) => category === "AE");
  const taxable = formatMoneyWithCurrency(group?.taxable ?? "0.00", invoice.currency, locale);

  async function confirm() {
    const isAmount = /^\d{1,15}(\.\d{1,2})?$/.test(amount);
    setIsWrong(!isAmount);
    if (!isAmount) return;
    await run((input) => state.mutateAsync({ ...input, vatAmount: amount }));
    onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t("title")}
      confirmLabel={t("confirm")}
      busy={busy}
      onConfirm={() => void confirm()}
    >
      <p>{t("text", { taxable })}</p>
      <Field label={t("amount")} error={isWrong ? invalid : undefined} required>
        <MoneyInput value={amount} onValueChange={setAmount} />
      </Field>
    </ConfirmDialog>
  );
}
