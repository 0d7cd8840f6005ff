import type { Task } from "graphile-worker";
import { forgetOldRows } from "#server/health/forget-old-rows.ts";

const task: Task = () => forgetOldRows();
export default task;
