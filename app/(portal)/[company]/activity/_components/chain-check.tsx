"use client";

import { Link2, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";

/** Asked for by the browser after the page stands: it reads every record of the company. */
export function ChainCheck({ company }: { company: string }) {
  const t = useTranslations("activity.chain");
  const query = trpc.activity.checkChain.useQuery(
    { company },
    { staleTime: 60_000, refetchOnWindowFocus: false },
  );
  if (query.error) return <StaleNotice query={query} />;
  const { data } = query;
  if (data?.broken)
    return (
      <Notice kind="bad" urgent>
        <p>{t(data.broken.fault, { sequence: String(data.broken.sequence) })}</p>
      </Notice>
    );
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2 text-sm" title={t("lead")}>
      <p role="status" className="flex items-center gap-2 [&_svg]:size-4">
        {data === undefined ? (
          <>
            <LoaderCircle className="animate-spin text-ink-faint" />
            {t("checking")}
          </>
        ) : (
          <>
            <Link2 className="text-green-ink" />
            {t("whole", { count: data.records })}
          </>
        )}
      </p>
      {data === undefined ? null : (
        <Button size="small" variant="ghost" busy={query.isFetching} onClick={() => void query.refetch()}>
          {t("again")}
        </Button>
      )}
    </div>
  );
}
