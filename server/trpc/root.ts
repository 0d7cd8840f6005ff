import { router } from "./init.ts";
import { activityRouter } from "./routers/activity.ts";
import { bulkRouter } from "./routers/bulk.ts";
import { companiesRouter } from "./routers/companies.ts";
import { dashboardRouter } from "./routers/dashboard.ts";
import { deadlinesRouter } from "./routers/deadlines.ts";
import { invoicesRouter } from "./routers/invoices.ts";
import { itemsRouter } from "./routers/items.ts";
import { mailRouter } from "./routers/mail.ts";
import { notificationsRouter } from "./routers/notifications.ts";
import { partnersRouter } from "./routers/partners.ts";
import { peopleRouter } from "./routers/people.ts";
import { purchasesRouter } from "./routers/purchases.ts";
import { recoveryRouter } from "./routers/recovery.ts";
import { registrationRouter } from "./routers/registration.ts";
import { sandboxRouter } from "./routers/sandbox.ts";
import { secondFactorRouter } from "./routers/second-factor.ts";
import { sessionRouter } from "./routers/session.ts";
import { settingsRouter } from "./routers/settings.ts";
import { templatesRouter } from "./routers/templates.ts";
import { viewsRouter } from "./routers/views.ts";

/** Everything that the portal can ask for. */
export const appRouter = router({
  activity: activityRouter,
  bulk: bulkRouter,
  companies: companiesRouter,
  dashboard: dashboardRouter,
  deadlines: deadlinesRouter,
  invoices: invoicesRouter,
  items: itemsRouter,
  mail: mailRouter,
  notifications: notificationsRouter,
  partners: partnersRouter,
  people: peopleRouter,
  purchases: purchasesRouter,
  recovery: recoveryRouter,
  registration: registrationRouter,
  sandbox: sandboxRouter,
  secondFactor: secondFactorRouter,
  session: sessionRouter,
  settings: settingsRouter,
  templates: templatesRouter,
  views: viewsRouter,
});

export type AppRouter = typeof appRouter;
