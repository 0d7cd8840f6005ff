"use client";

import type { ComponentProps } from "react";
import { latePart, OnceAwake } from "#app/_components/late-part.tsx";
import type { CompanyPulse as Pulse } from "./company-pulse.tsx";

const CompanyPulse = latePart(() => import("./company-pulse.tsx").then(({ CompanyPulse }) => CompanyPulse));
const CompanyNotices = latePart(() =>
  import("./company-notices.tsx").then(({ CompanyNotices }) => CompanyNotices),
);

/** What an open page watches of the company, from when it is awake: one's own access, and what all should know. */
export function CompanyWatch({ company }: { company: ComponentProps<typeof Pulse>["company"] }) {
  return (
    <OnceAwake>
      <CompanyPulse company={company} />
      <CompanyNotices company={company.slug} />
    </OnceAwake>
  );
}
