import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageTitle } from "./page-title.tsx";

/** Title of a page, the way back above it, the actions beside it. */
export function PageHeader({
  title,
  subtitle,
  back,
  actions,
}: {
  title: ReactNode;
  subtitle?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-col gap-1">
        {back === undefined ? null : (
          <Link
            href={back.href}
            data-screen-only
            className="flex items-center gap-1.5 self-start text-sm text-ink-soft hover:text-ink"
          >
            <ArrowLeft className="size-4" />
            {back.label}
          </Link>
        )}
        <PageTitle>{title}</PageTitle>
        {subtitle === undefined ? null : <p className="text-ink-soft">{subtitle}</p>}
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
