import { startPasswordReset } from "#server/accounts/start-password-reset.ts";
import { asOpenTask } from "#server/queue/as-task.ts";

export default asOpenTask("start-password-reset", (payload) => startPasswordReset(payload));
