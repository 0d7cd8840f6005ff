"use client";

import { FileInput, FileOutput, Landmark } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "#app/_components/class-names.ts";
import type { RadarRow } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { rowAddress } from "#app/(portal)/[company]/deadlines/_data/row-address.ts";
import { usePeriodName } from "#app/(portal)/[company]/deadlines/_data/use-period-name.ts";

/** The look of each side, by colour and icon; the word is in the link. */
const looks: Readonly<Record<RadarRow["subject"], { classes: string; icon: ReactNode }>> = {
  sales: { classes: "bg-violet-ground text-violet-ink", icon: <FileOutput /> },
  purchase: { classes: "bg-amber-ground text-amber-ink", icon: <FileInput /> },
  company: { classes: "bg-slate-ground text-slate-ink", icon: <Landmark /> },
};

/** What ends on a day, each a way to its document. */
export function DayEntries({ company, rows }: { company: string; rows: readonly RadarRow[] }) {
  const t = useTranslations("radar");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const periodName = usePeriodName();
  if (rows.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {rows.map((row) => {
        const { document, partner, subject, clock } = row;
        const { classes, icon } = looks[subject];
        const name = document === null ? t(`clock.${clock}`) : (document.number ?? withoutNumber);
        const what = document === null ? periodName(row.period ?? "") : t(`clock.${clock}`);
        return (
          <li key={row.id}>
            <Link
              href={rowAddress(row, `/${company}`)}
              title={[name, what, partner?.name].filter(Boolean).join(" · ")}
              className={classNames(
                "flex min-h-6 items-center gap-1.5 rounded px-1.5 py-0.5 text-xs leading-4 font-medium hover:underline pointer-coarse:min-h-11 [&_svg]:size-3.5 [&_svg]:shrink-0",
                classes,
              )}
            >
              {icon}
              <span className="min-w-0 truncate">
                {name}
                <span className="font-normal">
                  {" · "}
                  {what}
                  {partner === null ? null : ` · ${partner.name}`}
                </span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
