import { asTask } from "#server/queue/as-task.ts";
import { pollDocuments } from "#server/sync/poll-documents.ts";

export default asTask("poll-documents", (payload) => pollDocuments(payload));
