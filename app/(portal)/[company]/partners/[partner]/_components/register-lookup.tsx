"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { formatDateTime } from "#server/messages/format.ts";

/** What SEF's register says of the partner's PIB. Where it names several public bodies, a person chooses. */
export function RegisterLookup({
  company,
  partnerId,
  jbkjs,
  onTake,
}: {
  company: string;
  partnerId: string;
  /** What stands in the field now. */
  jbkjs: string;
  onTake: (jbkjs: string) => void;
}) {
  const t = useTranslations("register");
  const locale = useLocale();
  const { data } = trpc.partners.lookUpRegister.useQuery({ company, partnerId });
  if (data === undefined) return null;
  if (data.refreshedAt === null) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  const bodies = data.rows.flatMap(({ jbkjs: number, name }) => (number === null ? [] : [{ number, name }]));
  const finding = data.rows.length === 0 ? t("unknown") : bodies.length === 0 ? t("notPublic") : null;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2 rounded-md bg-sunken px-4 py-3 text-sm">
      <p>
        {finding ?? t("choose", { count: bodies.length })}{" "}
        <span className="text-ink-faint">
          {t("asOf", { time: formatDateTime(data.refreshedAt, locale) })}
        </span>
      </p>
      {bodies.length === 0 ? null : (
        <ul className="flex flex-col gap-1.5">
          {bodies.map(({ number, name }) => (
            <li key={number} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium tabular-nums">{number}</span>
              <span className="min-w-0 grow">{name}</span>
              {number === jbkjs.trim() ? (
                <span className="text-ink-soft">{t("same")}</span>
              ) : (
                <Button size="small" onClick={() => onTake(number)}>
                  {t("take", { jbkjs: number })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
