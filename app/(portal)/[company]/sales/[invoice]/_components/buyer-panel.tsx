"use client";

import { Pencil } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { FindingMarks } from "#app/(portal)/[company]/_components/finding-marks.tsx";
import { BuyerSearch } from "./buyer-search.tsx";
import type { PickedBuyer } from "./live-document.ts";
import { NewBuyer } from "./new-buyer.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import type { Draft } from "./use-draft.ts";

/** Who buys: picked among the partners, or added here; everything else about them follows. */
export function BuyerPanel({
  company,
  document,
  draft,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  draft: Draft;
}) {
  const t = useTranslations("editor.buyer");
  const { partnerId } = draft.values;
  const { buyer } = draft.live.invoice;
  const isChosen = partnerId !== null || buyer.name !== "";
  const [searching, setSearching] = useState(false);
  const [adding, setAdding] = useState<string | null>(null);
  const mayAdd = company.permissions.includes("partner.edit");

  const change = useRef<HTMLButtonElement>(null);
  const [hasPicked, setHasPicked] = useState(false);
  const isShown = isChosen && !searching;

  // The search field goes away under the cursor: whoever works by keyboard goes on from here.
  useEffect(() => {
    if (!hasPicked || !isShown) return;
    setHasPicked(false);
    change.current?.focus();
  }, [hasPicked, isShown]);

  function pick(picked: PickedBuyer) {
    setHasPicked(true);
    setSearching(false);
    setAdding(null);
    draft.pickBuyer(picked);
  }

  return (
    <Panel
      title={t("title")}
      actions={
        isShown ? (
          <Button ref={change} size="small" icon={<Pencil />} onClick={() => setSearching(true)}>
            {t("change")}
          </Button>
        ) : null
      }
    >
      {isShown ? (
        <ChosenBuyer company={company.slug} document={document} draft={draft} />
      ) : (
        <BuyerSearch
          company={company.slug}
          onPick={pick}
          onAdd={mayAdd ? setAdding : null}
          onStepBack={isChosen ? () => setSearching(false) : null}
        />
      )}
      {adding === null ? null : (
        <NewBuyer
          company={company.slug}
          title={t("addTitle")}
          confirmLabel={t("save")}
          typed={adding}
          onClose={() => setAdding(null)}
          onAdded={pick}
        />
      )}
    </Panel>
  );
}

function ChosenBuyer({
  company,
  document,
  draft,
}: {
  company: string;
  document: SalesInvoice;
  draft: Draft;
}) {
  const t = useTranslations("editor.buyer");
  const party = useTranslations("party");
  const { partnerId } = draft.values;
  const { invoice, findings } = draft.live;
  const { name, pib, registrationNumber, jbkjs, street, postalCode, city } = invoice.buyer;
  const isStored = partnerId === (document.partner?.id ?? null);
  const place = [postalCode, city].filter(Boolean).join(" ");
  const numbers = [
    { label: party("pib"), value: pib },
    { label: party("registrationNumber"), value: registrationNumber },
    { label: party("jbkjs"), value: jbkjs },
  ].filter(({ value }) => value !== null);
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="text-base font-semibold break-words">
        {partnerId === null ? (
          name
        ) : (
          <Link href={`/${company}/partners/${partnerId}`} title={t("open")} className="hover:underline">
            {name}
          </Link>
        )}
        <FindingMarks faults={findings} under={["buyer"]} />
      </p>
      <p className="text-ink-soft">{numbers.map(({ label, value }) => `${label} ${value}`).join(" · ")}</p>
      {isStored ? <p className="text-ink-soft">{[street, place].filter(Boolean).join(", ")}</p> : null}
    </div>
  );
}
