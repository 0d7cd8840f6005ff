"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Notice } from "#app/_components/notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { describeStatusText } from "#server/messages/follow-text.ts";
import { formatDateTime } from "#server/messages/format.ts";

type Conflict = Outputs["purchases"]["get"]["sef"]["following"]["conflicts"][number];
export type Resolve = (conflictId: string, endedBy: "taken" | "kept") => Promise<unknown>;

/** What SEF said against itself, with its raw words, and what a person may decide about it. */
export function SefConflicts({
  conflicts,
  direction,
  onResolve,
  busy,
}: {
  conflicts: readonly Conflict[];
  direction: "sales" | "purchase";
  /** Null for whoever may not. */
  onResolve: Resolve | null;
  busy: boolean;
}) {
  const t = useTranslations("following.conflict");
  const messages = useMessages();
  const locale = useLocale();
  const [taking, setTaking] = useState<Conflict | null>(null);
  const status = (text: string) => describeStatusText(text, direction, messages);
  return (
    <Notice kind="bad" title={t("title")}>
      <p>{t("lead")}</p>
      <ul className="flex flex-col gap-3">
        {conflicts.map((conflict) => {
          const isStatus = conflict.code === "status_backwards";
          const { field, id } = conflict;
          const told = isStatus ? status(conflict.told) : conflict.told;
          const held = status(conflict.held);
          return (
            <li key={id} className="flex flex-col gap-1.5">
              <p className="break-words">{t(conflict.code, { held, told, field })}</p>
              <p className="text-xs">
                {t("seen", { count: conflict.times })},{" "}
                {t("since", { time: formatDateTime(conflict.foundAt, locale) })}
              </p>
              <details className="text-xs">
                <summary className="self-start">{t("raw")}</summary>
                <pre className="mt-1 max-h-60 overflow-auto rounded bg-sunken p-2 text-ink whitespace-pre-wrap break-all">
                  {JSON.stringify(conflict.raw, null, 2)}
                </pre>
              </details>
              {onResolve === null ? null : (
                <div className="flex flex-wrap gap-2" data-screen-only>
                  {isStatus ? (
                    <Button size="small" busy={busy} onClick={() => setTaking(conflict)}>
                      {t("take", { status: told })}
                    </Button>
                  ) : null}
                  <Button size="small" busy={busy} onClick={() => void onResolve(id, "kept")}>
                    {isStatus ? t("keep") : t("understood")}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={taking !== null}
        onOpenChange={(open) => (open ? undefined : setTaking(null))}
        title={t("takeTitle")}
        confirmLabel={t("take", { status: status(taking?.told ?? "") })}
        danger
        busy={busy}
        onConfirm={() => {
          if (taking && onResolve) void onResolve(taking.id, "taken").finally(() => setTaking(null));
        }}
      >
        <p>{t("takeQuestion", { held: status(taking?.held ?? ""), told: status(taking?.told ?? "") })}</p>
      </ConfirmDialog>
    </Notice>
  );
}
