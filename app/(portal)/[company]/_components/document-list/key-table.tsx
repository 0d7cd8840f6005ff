"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "#app/_components/dialog.tsx";
import type { ListAct } from "./key-help.tsx";

const moving = [
  [["J", "K"], "move"],
  [["Enter"], "open"],
  [["X"], "choose"],
  [["Shift", "X"], "range"],
  [["/"], "search"],
] as const;
const acting = { create: "C", send: "E", accept: "A", reject: "R" } as const satisfies Record<
  ListAct,
  string
>;
const always = [
  [["?"], "help"],
  [["Esc"], "close"],
] as const;

/** What each key does in this list. */
export function KeyTable({
  acts,
  open,
  onOpenChange,
}: {
  acts: readonly ListAct[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("listing.keys");
  const rows = [...moving, ...acts.map((act) => [[acting[act]], act] as const), ...always];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("button")}>
      <dl className="flex flex-col divide-y divide-line">
        {rows.map(([keys, meaning]) => (
          <div key={meaning} className="flex items-center justify-between gap-4 py-2">
            <dt>{t(meaning)}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-7 rounded border border-line-control bg-sunken px-1.5 py-0.5 text-center font-mono text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
