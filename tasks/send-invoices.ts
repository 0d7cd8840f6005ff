import { asTask } from "#server/queue/as-task.ts";
import { thisWorker } from "#server/queue/this-worker.ts";
import { sendNextInvoice } from "#server/sales/send-next-invoice.ts";

export default asTask("send-invoices", (payload) => sendNextInvoice(payload, thisWorker()));
