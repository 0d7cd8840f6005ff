import { subscribeCompany } from "#server/companies/subscribe-company.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("subscribe-company", (payload) => subscribeCompany(payload));
