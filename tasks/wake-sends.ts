import type { Task } from "graphile-worker";
import { wakeSends } from "#server/sales/send/wake-sends.ts";

const task: Task = () => wakeSends();
export default task;
