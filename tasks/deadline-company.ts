import { sweepDeadlines } from "#server/deadlines/sweep-deadlines.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("deadline-company", (payload) => sweepDeadlines(payload));
