import { runSandboxOrder } from "#server/companies/run-sandbox-order.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("steer-sandbox", runSandboxOrder);
