import type { Task } from "graphile-worker";
import { sweepAllDeadlines } from "#server/deadlines/sweep-deadlines.ts";

const task: Task = () => sweepAllDeadlines();
export default task;
