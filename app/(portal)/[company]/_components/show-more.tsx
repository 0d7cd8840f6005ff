"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";

/** The next page of a list, as long as there is one. */
export function ShowMore({
  query,
}: {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const t = useTranslations("common");
  if (!query.hasNextPage) return null;
  return (
    <Button
      className="self-center"
      busy={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t("showMore")}
    </Button>
  );
}
