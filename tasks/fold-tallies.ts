import type { Task } from "graphile-worker";
import { foldLongTallies } from "#server/exchange/listing/fold-long-tallies.ts";

const task: Task = () => foldLongTallies();
export default task;
