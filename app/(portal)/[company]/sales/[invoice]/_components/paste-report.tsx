"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import type { UnreadCell } from "./paste-lines.ts";

/** How many told cells are listed one by one. */
const listedMax = 12;

/** What became of pasted rows: how many came in, and which cells nobody could read. */
export function PasteReport({
  count,
  unread,
  onClose,
}: {
  count: number;
  unread: readonly UnreadCell[];
  onClose: () => void;
}) {
  const t = useTranslations("editorMoney.paste");
  const lines = useTranslations("editor.lines");
  const columns = useTranslations("editorMoney.paste.column");
  if (unread.length === 0)
    return (
      <p role="status" className="sr-only">
        {count === 0 ? "" : lines("pasted", { count })}
      </p>
    );
  return (
    <div className="px-4 pt-3">
      <Notice kind="wait" urgent>
        <p>
          {lines("pasted", { count })} {t("unread", { count: unread.length })}
        </p>
        <ul className="list-disc pl-5">
          {unread.slice(0, listedMax).map(({ row, column, text }) => (
            <li key={`${row} ${column}`}>{t("cell", { row: String(row), column: columns(column), text })}</li>
          ))}
          {unread.length > listedMax ? <li>…</li> : null}
        </ul>
        <div>
          <Button size="small" onClick={onClose}>
            {t("close")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
