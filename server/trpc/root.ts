import { router } from "./init.ts";
import { companiesRouter } from "./routers/companies.ts";
import { partnersRouter } from "./routers/partners.ts";
import { registrationRouter } from "./routers/registration.ts";
import { sessionRouter } from "./routers/session.ts";
import { settingsRouter } from "./routers/settings.ts";

/** Everything that the portal can ask for. */
export const appRouter = router({
  companies: companiesRouter,
  partners: partnersRouter,
  registration: registrationRouter,
  session: sessionRouter,
  settings: settingsRouter,
});

export type AppRouter = typeof appRouter;
