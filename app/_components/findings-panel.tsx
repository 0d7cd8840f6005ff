"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useMessages, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { Fault } from "#server/domain/rule.ts";
import { fieldControlId } from "./field-id.ts";

type Unread = { path: string; what: string; how: string };

/** All findings of a document at once, errors before warnings, each with a link to its field. */
export function FindingsPanel({
  faults,
  unread = [],
  leaves = "none",
}: {
  faults: readonly Fault[];
  /** Fields of a form that cannot be read, so that no rule has seen them. */
  unread?: readonly Unread[];
  /** What nothing stands against: sending, or finalizing outside SEF. */
  leaves?: "none" | "noneOutsideSef";
}) {
  const t = useTranslations("findingsPanel");
  if (faults.length + unread.length === 0) {
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
      {unread.map(({ path, what, how }) => (
        <Item key={what} path={path} isError what={what} how={how} />
      ))}
      {ordered.map((fault) => (
        <Finding key={`${fault.code} ${fault.path}`} fault={fault} />
      ))}
    </ul>
  );
}

function Finding({ fault }: { fault: Fault }) {
  const explained = new Map(Object.entries(useMessages().findings)).get(fault.code);
  const { what = fault.code, how, why } = explained ?? {};
  return <Item path={fault.path} isError={fault.severity === "error"} what={what} how={how} why={why} />;
}

function Item({
  path,
  isError,
  what,
  how,
  why,
}: {
  path: string;
  isError: boolean;
  what: string;
  how: string | undefined;
  why?: string | undefined;
}) {
  const t = useTranslations("findingsPanel");
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
            href={`#${fieldControlId(path)}`}
            onClick={(event) => jump(event, path)}
            className="font-medium hover:underline"
          >
            {what}
          </a>
        </p>
        {how === undefined ? null : <p className="text-ink-soft">{how}</p>}
        {why === undefined ? null : (
          <p className="text-xs text-ink-faint" title={t("why")}>
            {why}
          </p>
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
