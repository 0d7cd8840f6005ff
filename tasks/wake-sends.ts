import type { Task } from "graphile-worker";
import { wakeSends } from "#server/sales/wake-sends.ts";

const task: Task = () => wakeSends();
export default task;
