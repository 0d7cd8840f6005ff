"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { formatTime } from "#server/messages/format.ts";
import type { Draft } from "./use-draft.ts";
import { useFieldNames } from "./use-field-names.ts";
import { useUnreadNames } from "./use-unread-names.ts";

/** Quietly says whether what is typed is stored; a version of somebody else is offered, not forced. */
export function SaveStatus({ draft }: { draft: Draft }) {
  const t = useTranslations("sales.document.draft");
  const common = useTranslations("common");
  const editor = useTranslations("editor");
  const errorText = useErrorText();
  const nameOf = useFieldNames();
  const unreadName = useUnreadNames();
  if (draft.refusal === "STALE_VERSION") {
    return (
      <div
        role="alert"
        className="flex grow flex-wrap items-center gap-3 rounded-md bg-amber-ground px-3 py-2 text-sm text-amber-ink"
      >
        <p className="min-w-0 grow basis-60">
          {theirChange()} {t("typedStays")}
        </p>
        <Button size="small" onClick={() => void draft.reload()}>
          {t("reload")}
        </Button>
      </div>
    );
  }
  if (draft.refusal !== null && draft.dirty) {
    return (
      <p role="alert" className="flex items-center gap-1.5 text-sm text-danger-text">
        <CircleAlert className="size-4 shrink-0" />
        {draft.refusal === "INVOICE_NUMBER_TAKEN" ? common("notSaved") : errorText(draft.refusal)}
      </p>
    );
  }
  if (draft.unread.length > 0 && !draft.pending && !draft.saving) {
    const names = [...new Set(draft.unread.map(unreadName))].join("; ");
    return (
      <p role="status" className="flex items-start gap-1.5 text-sm text-danger-text">
        <CircleAlert className="mt-0.5 size-4 shrink-0" />
        {editor("savedExcept", { fields: names })}
      </p>
    );
  }
  return (
    <p role="status" className="text-sm text-ink-soft">
      {draft.saving ? t("saving") : draft.pending ? common("notSaved") : savedText()}
    </p>
  );

  function theirChange(): string {
    if (draft.theirChange === null) return errorText("STALE_VERSION");
    const { person, fields } = draft.theirChange;
    const names = [...new Set(fields.map(nameOf))].join(", ");
    return editor("theirChange", { person: person ?? editor("somebody"), fields: names });
  }

  function savedText(): string {
    return draft.savedAt === null ? "" : common("savedAt", { time: formatTime(draft.savedAt) });
  }
}
