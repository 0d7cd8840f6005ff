"use client";

import { useTranslations } from "next-intl";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { OpenAmounts } from "./open-amounts.tsx";
import { PartnerFacts } from "./partner-facts.tsx";
import { PartnerForm } from "./partner-form.tsx";
import { PartnerTimeline } from "./partner-timeline.tsx";
import { RegisterLookup } from "./register-lookup.tsx";
import { SilenceRecord } from "./silence-record.tsx";

export type Partner = Outputs["partners"]["get"];

const quietMs = 15_000;

/** A customer or supplier: its data on the left, everything that happened with it on the right. */
export function PartnerPage({
  company,
  initialPartner,
  mayEdit,
}: {
  company: string;
  initialPartner: Partner;
  mayEdit: boolean;
}) {
  const t = useTranslations("partners.page");
  const party = useTranslations("party");
  const query = trpc.partners.get.useQuery(
    { company, partnerId: initialPartner.id },
    { initialData: initialPartner, refetchInterval: quietMs },
  );
  const partner = query.data;
  const roles = [partner.isCustomer ? party("buyer") : null, partner.isSupplier ? party("supplier") : null];
  return (
    <>
      <PageHeader
        title={partner.name}
        subtitle={[party(`kind.${partner.kind}`), ...roles].filter((role) => role !== null).join(" · ")}
        back={{ href: `/${company}/partners`, label: t("back") }}
      />
      <StaleNotice query={query} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_30rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Panel title={t("legalData")} lead={mayEdit ? null : t("readOnly")}>
            <PartnerFacts partner={partner} full={!mayEdit} />
            {mayEdit ? (
              <PartnerForm company={company} partner={partner} />
            ) : partner.pib === null ? null : (
              <RegisterLookup
                company={company}
                partnerId={partner.id}
                kind={partner.kind}
                jbkjs={partner.jbkjs ?? ""}
                inSef={partner.inSef}
                onTake={null}
              />
            )}
          </Panel>
          <OpenAmounts company={company} partnerId={partner.id} />
          {partner.isCustomer ? <SilenceRecord company={company} partnerId={partner.id} /> : null}
        </div>
        <PartnerTimeline company={company} partnerId={partner.id} />
      </div>
    </>
  );
}
