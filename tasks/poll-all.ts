import type { Task } from "graphile-worker";
import { pollAll } from "#server/sync/sweep-all.ts";

const task: Task = () => pollAll();
export default task;
