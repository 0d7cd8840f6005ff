import { LoadingState } from "#app/_components/loading-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";

/** A list that is on its way, in the shape that it will have. */
export function ListLoading({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <Panel flush className="mt-[3.75rem]">
        <LoadingState rows={12} />
      </Panel>
    </>
  );
}
