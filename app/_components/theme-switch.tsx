"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { classNames } from "./class-names.ts";

const choices = [
  { value: "light", icon: <Sun /> },
  { value: "dark", icon: <Moon /> },
  { value: "system", icon: <Monitor /> },
] as const;

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const t = useTranslations("theme");
  const { theme, setTheme } = useTheme();
  // The server does not know the choice; until the browser takes over nothing is marked.
  const inBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  return (
    <fieldset aria-label={t("label")} className="inline-flex rounded-md border border-line-control p-0.5">
      {choices.map(({ value, icon }) => {
        const active = inBrowser && theme === value;
        return (
          <button
            key={value}
            type="button"
            aria-label={t(value)}
            title={t(value)}
            aria-pressed={active}
            onClick={() => setTheme(value)}
            className={classNames(
              "grid size-7 place-items-center rounded pointer-coarse:size-10 [&_svg]:size-4",
              active ? "bg-accent text-accent-ink" : "text-ink-soft hover:bg-sunken hover:text-ink",
            )}
          >
            {icon}
          </button>
        );
      })}
    </fieldset>
  );
}

function neverChanges(): () => void {
  return () => {};
}
