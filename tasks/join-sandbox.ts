import { joinSandbox } from "#server/companies/join-sandbox.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("join-sandbox", joinSandbox);
