"use client";

import dynamic from "next/dynamic";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";

/**
 * Parts of a document's page that are only read. The server draws them, so they stand at once; their code comes after
 * that of what can be pressed.
 */
export const DocumentPaper = dynamic(
  () => import("./document-paper.tsx").then((module) => module.DocumentPaper),
  {
    loading: () => (
      <Panel flush>
        <LoadingState rows={14} />
      </Panel>
    ),
  },
);
export const ActState = dynamic(() => import("./act-state.tsx").then((module) => module.ActState));
export const SalesPayment = dynamic(() =>
  import("./paper-payment.tsx").then((module) => module.SalesPayment),
);
export const PurchasePayment = dynamic(() =>
  import("./paper-payment.tsx").then((module) => module.PurchasePayment),
);
export const DeadlinePanel = dynamic(() =>
  import("./deadline-panel.tsx").then((module) => module.DeadlinePanel),
);
export const VatEffectsPanel = dynamic(() =>
  import("./vat-effects.tsx").then((module) => module.VatEffectsPanel),
);
export const EventTimeline = dynamic(
  () => import("./event-timeline.tsx").then((module) => module.EventTimeline),
  { loading: () => <LoadingState rows={5} /> },
);
