import { asTask } from "#server/queue/as-task.ts";
import { sweepCompany } from "#server/sync/sweep-company.ts";

export default asTask("sweep-company", (payload) => sweepCompany(payload));
