import type { Task } from "graphile-worker";
import { sweepAll } from "#server/sync/sweep-all.ts";

const task: Task = () => sweepAll();
export default task;
