"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { RadioGroup } from "#app/_components/radio-group.tsx";

type Basis = "credit" | "credit-for-period";

/** A credit note lessens one invoice or the supplies of a period. */
export function CreditBasis({
  onClose,
  busy,
  onMake,
}: {
  onClose: () => void;
  busy: boolean;
  onMake: (make: Basis) => void;
}) {
  const t = useTranslations("editor.follow");
  const common = useTranslations("common");
  const [basis, setBasis] = useState<Basis>("credit");
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("creditTitle")}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button variant="primary" busy={busy} onClick={() => onMake(basis)}>
            {t("make")}
          </Button>
        </>
      }
    >
      <RadioGroup
        legend={t("basis")}
        options={[
          { value: "credit", label: t("ofInvoice"), hint: t("ofInvoiceHint") },
          { value: "credit-for-period", label: t("ofPeriod"), hint: t("ofPeriodHint") },
        ]}
        value={basis}
        onValueChange={setBasis}
      />
    </Dialog>
  );
}
