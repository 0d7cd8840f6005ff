import type { Task } from "graphile-worker";
import { refreshRegisters } from "#server/companies/refresh-register.ts";

const task: Task = async () => {
  await refreshRegisters();
};
export default task;
