import { sendDigest } from "#server/notifications/send-digest.ts";
import { asPersonTask } from "#server/queue/as-task.ts";

export default asPersonTask("send-digest", (payload) => sendDigest(payload));
