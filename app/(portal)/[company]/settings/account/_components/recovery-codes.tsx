"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { CopyButton } from "#app/_components/copy-button.tsx";

/** Shown once. Printing puts nothing else on the paper. */
export function RecoveryCodes({
  email,
  codes,
  onKept,
}: {
  email: string;
  codes: readonly string[];
  onKept: () => void;
}) {
  const t = useTranslations("secondFactor.codes");
  return (
    <div role="status" className="flex flex-col gap-4 rounded border border-line bg-sunken p-4">
      <div className="print-alone flex flex-col gap-3">
        <h3 className="font-semibold">{t("title")}</h3>
        <p className="text-sm text-ink-soft">{t("of", { email })}</p>
        <ul className="grid gap-x-8 gap-y-1 font-mono sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <p className="max-w-prose">{t("lead")}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={onKept}>
          {t("kept")}
        </Button>
        <Button icon={<Printer />} onClick={() => window.print()}>
          {t("print")}
        </Button>
        <CopyButton value={codes.join("\n")} label={t("all")} />
      </div>
    </div>
  );
}
