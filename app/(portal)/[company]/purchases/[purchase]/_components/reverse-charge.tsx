"use client";

import { Percent } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

const load = () => import("./reverse-charge-dialog.tsx").then((module) => module.ReverseChargeDialog);

/** The buyer tells SEF the VAT that it owes in the seller's place. */
export function ReverseCharge({
  company,
  purchase,
}: {
  company: string;
  purchase: Outputs["purchases"]["get"];
}) {
  const t = useTranslations("acts.reverseCharge");
  const { Dialog, close, button } = useLateDialog(load);
  return (
    <>
      <Button icon={<Percent />} {...button}>
        {t("action")}
      </Button>
      {Dialog === null ? null : <Dialog company={company} purchase={purchase} onClose={close} />}
    </>
  );
}
