"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "#app/_components/icon-button.tsx";
import { FirstUse, latePart } from "#app/_components/late-part.tsx";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";

const KeyTable = latePart(() => import("./key-table.tsx").then(({ KeyTable }) => KeyTable));

/** What can be done to the rows of a list by a key of its own. */
export type ListAct = "create" | "send" | "accept" | "reject";

/** All keys of a list, at "?" or at a press. */
export function KeyHelp({ acts }: { acts: readonly ListAct[] }) {
  const t = useTranslations("listing.keys");
  const [open, setOpen] = useState(false);
  useShortcut("?", true, () => setOpen(true));
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
      <FirstUse when={open}>
        <KeyTable acts={acts} open={open} onOpenChange={setOpen} />
      </FirstUse>
    </>
  );
}
