import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { memberPages, publicPages } from "./all-pages.ts";
import { expect, people, signIn, slugs, test } from "./portal.ts";

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
  expect.soft(found, where).toEqual([]);
}

async function expectNotTooWide(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${where} on a phone`).toBeLessThanOrEqual(0);
}

/** One visit serves both themes and both widths: the theme follows the system's while a page is open. */
async function lookAt(page: Page, path: string): Promise<void> {
  // Colours that are on their way from one theme to the other are nobody's contrast.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(desktop);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page, `${path} light`);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expect(page.locator("html")).toHaveClass(/dark/);
  await expectAccessible(page, `${path} dark`);
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

/** What a page's source shows of headings, menus and buttons. */
function shownWords(html: string): string {
  const marked = html.matchAll(/<(nav|h1|h2|button)\b[^>]*>([\s\S]*?)<\/\1>/g);
  return [...marked].map(([, , inner = ""]) => inner.replace(/<[^>]*>/g, " ")).join(" ");
}

test("every page speaks Cyrillic and English as well, from the switch on it", async ({ page }) => {
  test.slow();
  await signIn(page, people.ana);
  const all = await memberPages(page);
  for (const [language, lang, word, foreign] of [
    ["Српски", "sr-Cyrl", /[а-шђјљњћџ]{4,}/i, /\b(Podešavanja|Otvorite|Sačuvajte)\b/],
    ["English", "en", /[a-z]{4,}/i, /\b(Podešavanja|Otvorite|Sačuvajte|Подешавања)\b/],
  ] as const) {
    await switchTo(page, language, lang);
    for (const path of all) {
      const html = await (await page.request.get(path)).text();
      expect.soft(html, path).toContain(`<html lang="${lang}"`);
      expect.soft(shownWords(html), path).toMatch(word);
      expect.soft(shownWords(html), path).not.toMatch(foreign);
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
