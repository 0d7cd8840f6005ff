import { processNotification } from "#server/exchange/process-notification.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("receive-notification", processNotification);
