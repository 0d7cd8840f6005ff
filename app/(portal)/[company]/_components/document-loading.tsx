import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";

/** A document's page that is on its way: paper on the left, state on the right. */
export function DocumentLoading() {
  return (
    <div className="flex flex-col gap-5 pt-14 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Panel flush>
        <LoadingState rows={14} />
      </Panel>
      <Panel flush>
        <LoadingState rows={5} />
      </Panel>
    </div>
  );
}
