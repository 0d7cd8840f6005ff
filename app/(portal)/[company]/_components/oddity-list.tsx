"use client";

import { useMessages, useTranslations } from "next-intl";

/** What struck us about somebody else's XML, each with what the file says and where. */
export function OddityList({
  oddities,
}: {
  oddities: readonly { code: string; path: string; found: string }[];
}) {
  const t = useTranslations("oddities");
  const messages = useMessages();
  const texts = new Map<string, string>([
    ...Object.entries(messages.errors),
    ...Object.entries(messages.oddities),
  ]);
  // The same may be found twice at one place.
  const rows = oddities.map((oddity, index) => ({ key: `${index} ${oddity.code}`, ...oddity }));
  return (
    <ul className="flex flex-col divide-y divide-line text-sm">
      {rows.map(({ key, code, path, found }) => (
        <li key={key} className="flex flex-col gap-0.5 py-2 first:pt-0 last:pb-0">
          <p>{texts.get(code) ?? t("unknown")}</p>
          <p className="text-xs break-all text-ink-soft">
            {found === "" ? null : `${t("found")}: ${found}`}
            {found === "" || path === "" ? null : " · "}
            {path === "" ? null : <span className="font-mono">{path}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
