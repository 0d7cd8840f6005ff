"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "#app/_components/dialog.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";

const moving = [
  [["J", "K"], "move"],
  [["Enter"], "open"],
  [["X"], "choose"],
  [["Shift", "X"], "range"],
  [["/"], "search"],
] as const;
const acting = { create: "C", send: "E", accept: "A", reject: "R" } as const;
const always = [
  [["?"], "help"],
  [["Esc"], "close"],
] as const;

export type ListAct = keyof typeof acting;

/** All keys of a list, at "?" or at a press. */
export function KeyHelp({ acts }: { acts: readonly ListAct[] }) {
  const t = useTranslations("listing.keys");
  const [open, setOpen] = useState(false);
  useShortcut("?", true, () => setOpen(true));
  const rows = [...moving, ...acts.map((act) => [[acting[act]], act] as const), ...always];
  return (
    <>
      <span className="hidden md:block">
        <IconButton
          label={t("button")}
          aria-keyshortcuts="?"
          icon={<Keyboard />}
          onClick={() => setOpen(true)}
        />
      </span>
      <Dialog open={open} onOpenChange={setOpen} title={t("button")}>
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
    </>
  );
}
