import { useTranslations } from "next-intl";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";

export default function SettingsLoading() {
  return (
    <>
      <PageHeader title={useTranslations("settings")("title")} />
      <Panel flush className="mt-[3.75rem] max-w-3xl">
        <LoadingState rows={8} />
      </Panel>
    </>
  );
}
