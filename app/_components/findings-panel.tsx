"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useMessages, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { Fault } from "#server/domain/rule.ts";
import { fieldControlId } from "./field-id.ts";

/** All findings of a document at once, errors before warnings, each with a link to its field. */
export function FindingsPanel({
  faults,
  leaves = "none",
}: {
  faults: readonly Fault[];
  /** What nothing stands against: sending, or finalizing outside SEF. */
  leaves?: "none" | "noneOutsideSef";
}) {
  const t = useTranslations("findingsPanel");
  if (faults.length === 0) {
    return (
      <p className="flex items-center gap-2 text-sm text-green-ink">
        <CircleCheck className="size-4 shrink-0" />
        {t(leaves)}
      </p>
    );
  }
  const ordered = [
    ...faults.filter(({ severity }) => severity === "error"),
    ...faults.filter(({ severity }) => severity === "warning"),
  ];
  return (
    <ul className="flex flex-col divide-y divide-line">
      {ordered.map((fault) => (
        <Finding key={`${fault.code} ${fault.path}`} fault={fault} />
      ))}
    </ul>
  );
}

function Finding({ fault }: { fault: Fault }) {
  const t = useTranslations("findingsPanel");
  const explained = new Map(Object.entries(useMessages().findings)).get(fault.code);
  const isError = fault.severity === "error";
  return (
    <li className="flex gap-2.5 py-2.5 first:pt-0 last:pb-0">
      {isError ? (
        <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger-text" />
      ) : (
        <TriangleAlert className="mt-0.5 size-4 shrink-0 text-amber-ink" />
      )}
      <div className="flex min-w-0 flex-col gap-0.5 text-sm">
        <p>
          <span className="sr-only">{isError ? t("blocking") : t("warning")}: </span>
          <a
            href={`#${fieldControlId(fault.path)}`}
            onClick={(event) => jump(event, fault.path)}
            className="font-medium hover:underline"
          >
            {explained?.what ?? fault.code}
          </a>
        </p>
        {explained === undefined ? null : (
          <>
            <p className="text-ink-soft">{explained.how}</p>
            <p className="text-xs text-ink-faint" title={t("why")}>
              {explained.why}
            </p>
          </>
        )}
      </div>
    </li>
  );
}

/** Puts the cursor into the field itself; a bare anchor would only scroll to it. */
function jump(event: MouseEvent, path: string): void {
  const control = controlOf(path);
  if (control === null) return;
  event.preventDefault();
  control.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
}

/** What is folded away is reached by what it is folded into: "lines.0.allowanceCharges" for its first amount. */
function controlOf(path: string): HTMLElement | null {
  const control = document.getElementById(fieldControlId(path));
  const parent = path.slice(0, Math.max(0, path.lastIndexOf(".")));
  return control === null && parent !== "" ? controlOf(parent) : control;
}
