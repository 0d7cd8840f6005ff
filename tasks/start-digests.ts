import type { Task } from "graphile-worker";
import { startDueDigests } from "#server/notifications/start-due-digests.ts";

const task: Task = async () => {
  await startDueDigests();
};
export default task;
