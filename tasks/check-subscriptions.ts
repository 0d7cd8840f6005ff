import type { Task } from "graphile-worker";
import { checkSubscriptions } from "#server/companies/check-subscriptions.ts";

const task: Task = () => checkSubscriptions();
export default task;
