"use client";

import { useTranslations } from "next-intl";
import { HelpWord } from "#app/_components/help-button.tsx";

/** What becomes of number and VAT when a document is taken back; said before it is done. */
export function TakeBackEffects({ number, vat }: { number: string; vat: string }) {
  const t = useTranslations("acts");
  const words = useTranslations("help.words");
  return (
    <>
      <HelpWord topic="cancelOrStorno" word={words("cancelOrStorno")} />
      <dl className="flex flex-col gap-2 rounded-md bg-sunken px-4 py-3 text-sm">
        <div>
          <dt className="font-medium">{t("number")}</dt>
          <dd className="text-ink-soft">{t("numberSpent", { number })}</dd>
        </div>
        <div>
          <dt className="font-medium">{t("vat")}</dt>
          <dd className="text-ink-soft">{vat}</dd>
        </div>
      </dl>
    </>
  );
}
