import { testConnection } from "#server/companies/test-connection.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("test-sef-connection", testConnection);
