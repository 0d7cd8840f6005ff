import { LoadingState } from "#app/_components/loading-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";

/** A list that is on its way, in the shape that it will have. */
export function ListLoading({ title, documents = false }: { title: string; documents?: boolean }) {
  return (
    <>
      <PageHeader title={title} />
      {documents ? <ToolsLoading /> : null}
      <Panel flush className={documents ? "" : "mt-[3.75rem]"}>
        <LoadingState rows={12} tall={documents} />
      </Panel>
    </>
  );
}

/** Room for tabs, search and filters, as high as they are. */
function ToolsLoading() {
  return (
    <>
      <div className="h-10 border-b border-line pointer-coarse:h-11" />
      <div className="flex flex-col gap-2">
        <div className="h-20 md:h-9 pointer-coarse:max-md:h-24" />
        <div className="hidden h-9 md:block" />
      </div>
    </>
  );
}
