import type { Task } from "graphile-worker";
import { refreshReasonLists } from "#server/companies/refresh-reason-list.ts";

const task: Task = async () => {
  await refreshReasonLists();
};
export default task;
