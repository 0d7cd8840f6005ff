import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type Scheme = "light" | "dark";

/**
 * No finding of axe on the page as it stands, in both themes. The themes share every element and differ in colours
 * alone: the dark one is asked about contrast only, which halves the time. Leaves the page in the dark theme.
 */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  await changeTheme(page, "light");
  const tags = ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"];
  await expectNoFindings(new AxeBuilder({ page }).withTags(tags), `${where}, light`);
  await changeTheme(page, "dark");
  await expectNoFindings(new AxeBuilder({ page }).withRules(["color-contrast"]), `${where}, dark`);
}

/** Nothing stands out of the page at the sides. */
export async function expectNotTooWide(page: Page, where = page.url()): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${where}, too wide`).toBeLessThanOrEqual(0);
}

async function expectNoFindings(axe: AxeBuilder, where: string): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
  expect.soft(found, where).toEqual([]);
}

/** The theme follows the system's while a page is open. Colours on their way to the other are nobody's contrast. */
async function changeTheme(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const html = page.locator("html");
  if (colorScheme === "dark") await expect(html).toHaveClass(/dark/);
  else await expect(html).not.toHaveClass(/dark/);
}
