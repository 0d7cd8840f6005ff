import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { control, dunav, expect, openFromList, people, signIn, slugs, test } from "./portal.ts";

const { supplier } = sandboxParties;

/** Every page of the portal that a member can open; ids are taken from the lists. */
async function pages(page: Page): Promise<string[]> {
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
    "settings/organization",
    "settings/sef",
    "notifications",
    "settings/mail",
    "settings/notifications",
    "settings/sandbox",
    "settings/account",
  ];
  return ["/companies", ...fixed.map((path) => `${home}/${path}`), draft, partner ?? "", purchase ?? ""];
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`)).toEqual(
    [],
  );
}

for (const scheme of ["light", "dark"] as const) {
  test(`every page is accessible in the ${scheme} theme and keeps the content policy`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ["/", "/sign-in", "/sign-up"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
    await signIn(page, people.ana);
    for (const path of await pages(page)) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test("no page is wider than a phone", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, people.ana);
  for (const path of await pages(page)) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

/** The language goes with the person from then on, into every browser. */
async function switchTo(page: Page, language: string, lang: string): Promise<void> {
  await page.goto(`/${slugs.dunav}/sales`);
  await page
    .getByRole("combobox", { name: /jezik|језик|language/i })
    .first()
    .selectOption({ label: language });
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
}

// Whatever becomes of the test, the next one meets the same person in Serbian.
test.afterEach("language", async ({ page }, { title }) => {
  if (title.startsWith("every page speaks")) await switchTo(page, "Srpski", "sr-Latn");
});

test("every page speaks Cyrillic and English as well, from the switch on it", async ({ page }) => {
  test.slow();
  await signIn(page, people.ana);
  const all = await pages(page);
  for (const [language, lang, word] of [
    ["Српски", "sr-Cyrl", /[а-шђјљњћџ]{4,}/i],
    ["English", "en", /[a-z]{4,}/i],
  ] as const) {
    await switchTo(page, language, lang);
    for (const path of all) {
      await page.goto(path);
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      expect(
        await page
          .locator("nav, h2, button")
          .allInnerTexts()
          .then((texts) => texts.join(" ")),
      ).toMatch(word);
    }
  }
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
