import type { Counting } from "./counting.ts";
import { Courier } from "./delivery.ts";
import { Sandbox } from "./sandbox.ts";
import { runDue } from "./transitions.ts";
import { wakeWhenDue } from "./wake.ts";

interface WorldOptions {
  id: string;
  journalFile: string | null;
  seed: number;
  wallNow: () => number;
  counting: Counting;
}

/** One closed world: its own register, documents, clock, knobs and faults. Nothing in it reaches another one. */
export interface World {
  /** "" is the common world, the one of all doors that name none. */
  id: string;
  sandbox: Sandbox;
  /** Brings the world up to its present moment before somebody looks at it. */
  catchUp(): void;
  /** Resolves when no notification is on its way, at the latest after this time. */
  untilDelivered(patienceMs: number): Promise<void>;
  stop(): Promise<void>;
}

export function openWorld({ id, journalFile, seed, wallNow, counting }: WorldOptions): World {
  // Worlds of one seed must not share GUIDs and chances.
  const seedText = id === "" ? String(seed) : `${seed}/${id}`;
  const sandbox = new Sandbox({ journalFile, seed: seedText, wallNow, counting });
  const courier = new Courier(sandbox);
  const catchUp = () => runDue(sandbox, courier);
  const alarm = wakeWhenDue(sandbox, catchUp);
  return {
    id,
    sandbox,
    catchUp,
    untilDelivered: (patienceMs) => courier.untilIdle(patienceMs),
    stop: async () => {
      alarm.stop();
      await courier.stop();
      sandbox.close();
    },
  };
}
