import { companiesFixtures } from "./procedures/companies-fixtures.ts";
import { deadlinesFixtures } from "./procedures/deadlines-fixtures.ts";
import type { ProcedureFixtures } from "./procedures/fixture.ts";
import { listsFixtures } from "./procedures/lists-fixtures.ts";
import { noticesFixtures } from "./procedures/notices-fixtures.ts";
import { partnersFixtures } from "./procedures/partners-fixtures.ts";
import { peopleFixtures } from "./procedures/people-fixtures.ts";
import { purchasesFixtures } from "./procedures/purchases-fixtures.ts";
import { salesFixtures } from "./procedures/sales-fixtures.ts";

/** For every procedure an input that succeeds; a test holds the two lists together. */
export const procedureFixtures: ProcedureFixtures = {
  ...companiesFixtures,
  ...listsFixtures,
  ...partnersFixtures,
  ...peopleFixtures,
  ...purchasesFixtures,
  ...salesFixtures,
  ...deadlinesFixtures,
  ...noticesFixtures,
};
