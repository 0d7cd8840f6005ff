"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { buyerSectorOf } from "#server/domain/party/buyer-sector.ts";
import { repairJbkjs } from "#server/domain/party/jbkjs.ts";
import type { PartyKind } from "#server/domain/party/party-kind.ts";
import { formatDateTime } from "#server/messages/format.ts";

/** What SEF's register says of the partner's PIB. Where it names several public bodies, a person chooses. */
export function RegisterLookup({
  company,
  partnerId,
  kind,
  jbkjs,
  inSef,
  onTake,
}: {
  company: string;
  partnerId: string;
  /** What stands in the fields now. */
  kind: PartyKind;
  jbkjs: string;
  inSef: boolean | null;
  /** Null for whoever may only read. */
  onTake: ((jbkjs: string) => void) | null;
}) {
  const t = useTranslations("register");
  const locale = useLocale();
  const { data } = trpc.partners.lookUpRegister.useQuery({ company, partnerId });
  if (data === undefined) return null;
  if (data.refreshedAt === null) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  const bodies = data.rows.flatMap(({ jbkjs: number, name }) => (number === null ? [] : [{ number, name }]));
  const sector = buyerSectorOf({
    ...{ kind, inSef, jbkjs: repairJbkjs(jbkjs) },
    registered: data.rows.map((row) => row.jbkjs),
  });
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
              ) : onTake === null ? null : (
                <Button size="small" onClick={() => onTake(number)}>
                  {t("take", { jbkjs: number })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>{t(`sector.${sector}`)}</p>
    </section>
  );
}
