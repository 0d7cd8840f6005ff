import { useTranslations } from "next-intl";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";

export default function CompaniesLoading() {
  const t = useTranslations("companies");
  return (
    <main className="mx-auto flex min-h-dvh max-w-5xl flex-col gap-5 bg-canvas px-4 pt-22 pb-8 text-ink">
      <PageHeader title={t("title")} subtitle={t("sortedByNeed")} />
      <Panel flush>
        <LoadingState rows={10} />
      </Panel>
    </main>
  );
}
