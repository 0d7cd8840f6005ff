"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";
import { ReverseCharge } from "./reverse-charge.tsx";

const load = () => import("./decision-dialog.tsx").then(({ DecisionDialog }) => DecisionDialog);

/** Accept and reject, each with a question that names supplier and amount; keys `a` and `r`. */
export function Decisions({ company, purchase }: { company: string; purchase: Outputs["purchases"]["get"] }) {
  const t = useTranslations("acts.decide");
  const { Dialog, open, close, button } = useLateDialog(load);
  const [decision, setDecision] = useState<"accept" | "reject">("accept");
  const { allowed } = purchase;

  function ask(wanted: typeof decision) {
    setDecision(wanted);
    open();
  }

  const buttonOf = (wanted: typeof decision) => ({
    ...button,
    busy: button.busy && decision === wanted,
    onClick: () => ask(wanted),
  });
  useShortcut("a", allowed.accept, () => ask("accept"));
  useShortcut("r", allowed.reject, () => ask("reject"));

  return (
    <div className="flex flex-col gap-2 empty:hidden" data-screen-only>
      {allowed.accept ? (
        <Button variant="primary" icon={<Check />} {...buttonOf("accept")}>
          {allowed.late ? t("acceptLate") : t("accept")}
        </Button>
      ) : null}
      {allowed.reject ? (
        <Button icon={<X />} {...buttonOf("reject")}>
          {t("reject")}
        </Button>
      ) : null}
      {allowed.reverseCharge ? <ReverseCharge company={company} purchase={purchase} /> : null}
      {Dialog === null ? null : (
        <Dialog company={company} purchase={purchase} decision={decision} onClose={close} />
      )}
    </div>
  );
}
