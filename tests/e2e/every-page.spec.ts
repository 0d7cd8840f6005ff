import type { Page } from "@playwright/test";
import { expectAccessible, expectNotTooWide } from "./accessibility.ts";
import { memberPages, publicPages } from "./all-pages.ts";
import { expect, people, signIn, slugs, test } from "./portal.ts";

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** One visit serves both themes and both widths. */
async function lookAt(page: Page, path: string): Promise<void> {
  await page.setViewportSize(desktop);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page, path);
  await page.setViewportSize(phone);
  await expectNotTooWide(page, path);
}

test("every page is accessible in both themes, fits a phone, and keeps the content policy", async ({
  page,
}) => {
  test.setTimeout(400_000);
  for (const path of publicPages) await lookAt(page, path);
  await signIn(page, people.ana);
  for (const path of await memberPages(page)) await lookAt(page, path);
});

test("an address that does not exist says so in words", async ({ page }) => {
  await signIn(page, people.ana);
  for (const path of [
    `/${slugs.dunav}/sales/00000000-0000-4000-8000-000000000000`,
    "/nema-takve-firme/sales",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: "Strana ne postoji" })).toBeVisible();
  }
});
