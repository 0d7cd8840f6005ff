import { runStorm, type StormPlan } from "./storm.ts";

/** `npm run chaos`: the whole storm, some six minutes. `npm run chaos -- 60 5 8 2 3` is a shorter one. */
const [seconds = 240, companies = 30, invoicesEach = 20, workers = 3, kills = 20] = process.argv
  .slice(2)
  .map(Number);
const plan: StormPlan = {
  ...{ seconds, companies, invoicesEach, workers, kills },
  databaseRestarts: 1,
  silences: seconds >= 200 ? 12 : 0,
  faultShare: 0.3,
};

const report = await runStorm(plan, (line) => console.log(line));
console.log("census ", JSON.stringify(report.census, null, 2));
console.log(`settled ${report.settledMs ?? "not"} ms after the faults ended`);
console.table(report.verdict);
const isClean = Object.values(report.verdict).every((count) => count === 0);
const isRich = seconds < 200 || Object.values(report.census.faults).every((count) => count >= 10);
console.log(isClean ? "CLEAN" : "NOT CLEAN", isRich ? "" : "(a kind of fault came less than ten times)");
process.exit(isClean && isRich ? 0 : 1);
