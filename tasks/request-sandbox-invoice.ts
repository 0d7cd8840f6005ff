import { requestSandboxInvoice } from "#server/purchases/request-sandbox-invoice.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("request-sandbox-invoice", requestSandboxInvoice);
