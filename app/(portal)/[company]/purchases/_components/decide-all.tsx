"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Decision } from "#app/(portal)/[company]/_components/document-list/bulk-decision-dialog.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { PurchaseFilter } from "#server/domain/listing/purchase-query.ts";

/** Both answers to everything in the view that waits for one; what that is now is asked before anybody decides. */
export function DecideAll({
  company,
  filter,
  count,
  onPlanned,
}: {
  company: string;
  filter: PurchaseFilter;
  count: number;
  onPlanned: (decision: Decision, plan: Outputs["bulk"]["planDecision"]) => void;
}) {
  const t = useTranslations("bulk");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [planned, setPlanned] = useState<Decision | null>(null);

  async function plan(decision: Decision) {
    setPlanned(decision);
    try {
      onPlanned(decision, await utils.bulk.planDecision.fetch({ company, filter }, { staleTime: 0 }));
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    } finally {
      setPlanned(null);
    }
  }

  const look = { size: "small", variant: "ghost", wraps: true, className: "text-left" } as const;
  return (
    <div className="flex flex-wrap gap-2" data-screen-only>
      <Button {...look} icon={<Check />} busy={planned === "accept"} onClick={() => void plan("accept")}>
        {t("acceptAll", { count })}
      </Button>
      <Button {...look} icon={<X />} busy={planned === "reject"} onClick={() => void plan("reject")}>
        {t("rejectAll", { count })}
      </Button>
    </div>
  );
}
