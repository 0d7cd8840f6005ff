import type { Page } from "@playwright/test";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { control, dunav, openFromList, slugs } from "./portal.ts";

const { supplier } = sandboxParties;

/** Pages that one sees without signing in. */
export const publicPages = [
  "/",
  "/sign-in",
  "/sign-up",
  "/invitation/unknown",
  "/forgot-password",
  "/reset-password/unknown",
];

/** Every page of the portal that a member can open; ids are taken from the lists. */
export async function memberPages(page: Page): Promise<string[]> {
  const home = `/${slugs.dunav}`;
  await openFromList(page, slugs.dunav, "2026-104");
  const draft = new URL(page.url()).pathname;
  await page.goto(`${home}/partners`);
  const partner = await page
    .getByRole("link", { name: "Gradska uprava grada Rečnog" })
    .first()
    .getAttribute("href");
  await control(page.request, "inject-purchase", { supplierPib: supplier.pib, buyerPib: dunav.pib });
  await page.goto(`${home}/purchases`);
  const purchase = await page.getByRole("row").getByRole("link").first().getAttribute("href");
  const fixed = [
    "sales",
    "sales/templates",
    "purchases",
    "deadlines",
    "deadlines/calendar",
    "partners",
    "items",
    "activity",
    "settings/organization",
    "settings/sef",
    "settings/people",
    "notifications",
    "settings/mail",
    "settings/notifications",
    "settings/sandbox",
    "settings/account",
    "setup/company",
    "setup/bank-account",
    "setup/connection",
    "setup/done",
  ];
  return [
    "/companies",
    home,
    ...fixed.map((path) => `${home}/${path}`),
    draft,
    partner ?? "",
    purchase ?? "",
  ];
}
