import type { Task } from "graphile-worker";
import { requestSubscriptions } from "#server/companies/subscribe-all.ts";

const task: Task = async () => {
  await requestSubscriptions();
};
export default task;
