import type { Page } from "@playwright/test";
import { memberPages } from "./all-pages.ts";
import { expect, people, signIn, slugs, test } from "./portal.ts";

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
