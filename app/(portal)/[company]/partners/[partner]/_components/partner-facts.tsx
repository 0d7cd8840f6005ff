"use client";

import { useTranslations } from "next-intl";
import { type KeyValue, KeyValues } from "#app/_components/key-values.tsx";
import type { Partner } from "./partner-page.tsx";

/** The numbers by which the state knows the partner; `full` adds what others may edit in the form. */
export function PartnerFacts({ partner, full }: { partner: Partner; full: boolean }) {
  const t = useTranslations("partners.page");
  const party = useTranslations("party");
  const none = useTranslations("common")("none");
  const numbered = (label: string, value: string | null): KeyValue =>
    value === null ? { label, value: none } : { label, value, copy: value };
  const { street, postalCode, city, email, paymentTermDays } = partner;
  const place = [postalCode, city].filter(Boolean).join(" ");
  const more: KeyValue[] = [
    numbered(party("jbkjs"), partner.jbkjs),
    { label: party("address"), value: [street, place].filter(Boolean).join(", ") || none },
    { label: party("email"), value: email ?? none },
    { label: t("paymentTermDays"), value: paymentTermDays ?? none },
  ];
  return (
    <KeyValues
      items={[
        numbered(party("pibLong"), partner.pib),
        numbered(party("registrationNumber"), partner.registrationNumber),
        { label: party("country"), value: partner.country },
        ...(full ? more : []),
      ]}
    />
  );
}
