"use client";

import { useEffect, useState } from "react";

const storageKey = "seflow.putAwayRun";

/** A finished report that this person has put away stays away, over reloads too. */
export function usePutAway(): { isPutAway: (runId: string) => boolean; putAway: (runId: string) => void } {
  const [away, setAway] = useState<string | null>(null);
  useEffect(() => setAway(window.localStorage.getItem(storageKey)), []);
  return {
    isPutAway: (runId) => runId === away,
    putAway: (runId) => {
      window.localStorage.setItem(storageKey, runId);
      setAway(runId);
    },
  };
}
