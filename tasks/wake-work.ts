import type { Task } from "graphile-worker";
import { wakeWork } from "#server/exchange/wake-work.ts";

const task: Task = () => wakeWork();
export default task;
