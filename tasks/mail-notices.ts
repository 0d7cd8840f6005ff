import { mailNotices } from "#server/notifications/mail-notices.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("mail-notices", (payload) => mailNotices(payload));
