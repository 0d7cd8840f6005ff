"use client";

import { followingPart } from "#app/_components/late-part.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { NextStep } from "./next-step.tsx";
import type { Resolve } from "./sef-conflicts.tsx";

/** SEF seldom contradicts itself. */
const SefConflicts = followingPart(() => import("./sef-conflicts.tsx").then((module) => module.SefConflicts));

/** What SEF's news on a document have left to a person. */
export function FollowingNotices({
  following: { nextStep, conflicts },
  direction,
  busy,
  acts,
}: {
  following: Outputs["purchases"]["get"]["sef"]["following"];
  direction: "sales" | "purchase";
  busy: boolean;
  /** Null for whoever may not. */
  acts: { onProcessed: () => void; onResolve: Resolve } | null;
}) {
  return (
    <>
      {conflicts.length === 0 ? null : (
        <SefConflicts
          conflicts={conflicts}
          direction={direction}
          busy={busy}
          onResolve={acts?.onResolve ?? null}
        />
      )}
      <NextStep step={nextStep} busy={busy} onProcessed={acts?.onProcessed ?? null} />
    </>
  );
}
