"use client";

import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState } from "react";
import { LateTexts } from "#app/_i18n/late-texts.tsx";
import { trpc } from "#app/_trpc/client.ts";

const lookAgainMs = 30_000;
const countMax = 99;

const loadPanel = () => import("./bell-panel.tsx");
const BellPanel = lazy(loadPanel);

/**
 * How much the person has not read in this company, and the latest of it. `initialCount` is that of the page's making.
 * The panel's code and texts come when somebody reaches for the bell.
 */
export function NotificationBell({ company, initialCount }: { company: string; initialCount: number }) {
  const t = useTranslations("notifications");
  const [open, setOpen] = useState(false);
  const bell = useRef<HTMLButtonElement>(null);
  const { data } = trpc.notifications.unread.useQuery(
    { company },
    { initialData: { count: initialCount }, refetchInterval: lookAgainMs },
  );
  const count = data.count;
  return (
    <>
      <button
        ref={bell}
        type="button"
        aria-label={count === 0 ? t("title") : t("unread", { count })}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={t("title")}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={() => setOpen(!open)}
        className="relative grid size-9 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:size-11"
      >
        <Bell className="size-5" />
        {count === 0 ? null : (
          <span className="absolute top-0.5 right-0 min-w-4.5 rounded-full bg-danger px-1 text-center text-xs leading-4.5 font-semibold text-danger-ink">
            {count > countMax ? `${countMax}+` : count}
          </span>
        )}
      </button>
      {open ? (
        <Suspense>
          <LateTexts of="bell">
            <BellPanel company={company} count={count} bell={bell} onClose={() => setOpen(false)} />
          </LateTexts>
        </Suspense>
      ) : null}
    </>
  );
}
