import { fetchSefFile } from "#server/exchange/sef-files/fetch-sef-file.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("fetch-sef-file", fetchSefFile);
