"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#app/_components/class-names.ts";
import { CompanyMark } from "#app/_components/company-mark.tsx";
import type { Column } from "#app/_components/data-table.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type Company = Outputs["companies"]["overview"][number];

export function useCompanyColumns(): Column<Company>[] {
  const t = useTranslations("companies");
  const roles = useTranslations("roles");
  const environments = useTranslations("environment");
  const party = useTranslations("party");
  const where = ({ environment }: Company) =>
    environment === "production" ? [] : [environments(environment)];
  return [
    {
      key: "company",
      header: t("columns.company"),
      cell: (company) => (
        <span className="flex items-center gap-3 py-1.5">
          <CompanyMark name={company.name} seed={company.slug} />
          <span className="flex min-w-0 flex-col">
            <span className="font-semibold break-words">{company.name}</span>
            <span className="font-normal text-ink-soft">
              {[`${party("pib")} ${company.pib}`, ...where(company)].join(" · ")}
            </span>
          </span>
        </span>
      ),
    },
    {
      key: "near",
      header: t("columns.near"),
      align: "right",
      cell: ({ slug, name, near: count }) => (
        <Count
          href={`/${slug}/deadlines?within=3`}
          count={count}
          label={t("nearOf", { name, count })}
          urgent
        />
      ),
    },
    {
      key: "sales",
      header: t("columns.sales"),
      align: "right",
      from: "sm",
      cell: ({ slug, name, sales: count }) => (
        <Count href={`/${slug}/sales?tab=attention`} count={count} label={t("salesOf", { name, count })} />
      ),
    },
    {
      key: "purchases",
      header: t("columns.purchases"),
      align: "right",
      from: "sm",
      cell: ({ slug, name, purchases: count }) => (
        <Count
          href={`/${slug}/purchases?tab=attention`}
          count={count}
          label={t("purchasesOf", { name, count })}
        />
      ),
    },
    { key: "role", header: t("columns.role"), cell: ({ role }) => roles(role), from: "md" },
  ];
}

/** A figure that leads to what it counts; it stands above the link that covers the row. Nothing for nothing. */
function Count({
  href,
  count,
  label,
  urgent = false,
}: {
  href: string;
  count: number;
  label: string;
  urgent?: boolean;
}) {
  if (count === 0) return <span className="text-ink-faint">–</span>;
  return (
    <Link
      href={href}
      aria-label={label}
      title={label}
      className={classNames(
        "relative z-1 inline-grid min-h-7 min-w-9 place-items-center rounded px-2 font-semibold tabular-nums hover:underline pointer-coarse:min-h-11 pointer-coarse:min-w-11",
        urgent ? "bg-amber-ground text-amber-ink" : "bg-sunken text-ink",
      )}
    >
      {count}
    </Link>
  );
}
