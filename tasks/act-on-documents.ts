import { performNextAct } from "#server/exchange/acts/perform-next-act.ts";
import { asTask } from "#server/queue/as-task.ts";
import { thisWorker } from "#server/queue/this-worker.ts";

export default asTask("act-on-documents", (payload) => performNextAct(payload, thisWorker()));
