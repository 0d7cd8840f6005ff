import { asTask } from "#server/queue/as-task.ts";
import { runSync } from "#server/sync/run-sync.ts";

export default asTask("sync-period", (payload) => runSync(payload));
