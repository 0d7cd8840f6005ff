"use client";

import { useTranslations } from "next-intl";
import { FindingsPanel } from "#app/_components/findings-panel.tsx";
import { Panel } from "#app/_components/panel.tsx";
import type { Fault } from "#server/domain/rule.ts";

/** All that stands against sending or finalizing, and what is worth a second look. */
export function FindingsOfDraft({
  findings,
  isOutsideSef,
}: {
  findings: readonly Fault[];
  isOutsideSef: boolean;
}) {
  const t = useTranslations("findingsPanel");
  return (
    <Panel title={t("title")}>
      <FindingsPanel faults={findings} leaves={isOutsideSef ? "noneOutsideSef" : "none"} />
    </Panel>
  );
}
