"use client";

import { followingPart } from "#app/_components/late-part.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";

/**
 * Parts of a document's page that are only read. The server draws them, so they stand at once; their code comes after
 * that of what can be pressed.
 */
export const DocumentPaper = followingPart(
  () => import("./document-paper.tsx").then((module) => module.DocumentPaper),
  <Panel flush>
    <LoadingState rows={14} />
  </Panel>,
);
export const ActState = followingPart(() => import("./act-state.tsx").then((module) => module.ActState));
export const SalesPayment = followingPart(() =>
  import("./paper-payment.tsx").then((module) => module.SalesPayment),
);
export const PurchasePayment = followingPart(() =>
  import("./paper-payment.tsx").then((module) => module.PurchasePayment),
);
export const DeadlinePanel = followingPart(() =>
  import("./deadline-panel.tsx").then((module) => module.DeadlinePanel),
);
export const VatEffectsPanel = followingPart(() =>
  import("./vat-effects.tsx").then((module) => module.VatEffectsPanel),
);
export const EventTimeline = followingPart(
  () => import("./event-timeline.tsx").then((module) => module.EventTimeline),
  <LoadingState rows={5} />,
);
