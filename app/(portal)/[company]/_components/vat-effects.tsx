"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import { describeVatEffect, type VatEffectText } from "#server/messages/vat-effect-text.ts";

type VatEffects = Outputs["deadlines"]["whatIf"];

/** What each answer does to VAT, in which period and by how much; nothing where no VAT is at stake. */
export function VatEffectsPanel({
  company,
  invoiceId,
  followed,
  initialEffects,
}: {
  company: string;
  invoiceId: string;
  /** What of the document the effects follow from, as the page shows it now: they are asked for again when it changes. */
  followed: readonly (string | null)[];
  initialEffects: VatEffects;
}) {
  const t = useTranslations("vatEffects");
  const messages = useMessages();
  const locale = useLocale();
  const { data, refetch } = trpc.deadlines.whatIf.useQuery(
    { company, invoiceId },
    { initialData: initialEffects },
  );
  const now = followed.join(" ");
  const shown = useRef(now);
  useEffect(() => {
    if (shown.current === now) return;
    shown.current = now;
    void refetch();
  }, [now, refetch]);
  if (data.effects.length === 0) return null;
  const amount = formatMoneyWithCurrency(data.vat, "RSD", locale);
  return (
    <Panel title={t("title")} lead={t(data.direction === "purchase" ? "lead" : "leadOfSale", { amount })}>
      <ul className="-my-3 flex flex-col divide-y divide-line">
        {data.effects.map((effect) => (
          <Effect
            key={`${effect.choice} ${effect.when} ${effect.assumption} ${effect.on}`}
            effect={describeVatEffect(effect, data.direction, messages, locale)}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Effect({ effect: { choice, changes, reason, unsure } }: { effect: VatEffectText }) {
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className="font-medium">{choice}</p>
      {changes.map(({ period, text }) => (
        <p key={`${period} ${text}`} className="tabular-nums">
          {period === null ? text : `${period}: ${text}`}
        </p>
      ))}
      <p className="text-sm text-ink-soft">{reason}</p>
      {unsure === null ? null : (
        <p className="w-fit rounded-sm bg-amber-ground px-1.5 text-sm text-amber-ink">{unsure}</p>
      )}
    </li>
  );
}
