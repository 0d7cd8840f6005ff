import { sendPasswordReset } from "#server/accounts/send-password-reset.ts";
import { asPersonTask } from "#server/queue/as-task.ts";

export default asPersonTask("send-password-reset", (payload) => sendPasswordReset(payload));
