import { sendMail } from "#server/mail/send-mail.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("send-mail", (payload) => sendMail(payload));
