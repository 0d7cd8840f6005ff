import type { Locator, Page } from "@playwright/test";
import { documentsAtSef, expect, people, signIn, slugs, statePanel, test } from "./portal.ts";

const stepsMax = 60;

/** Goes there by Tab alone, as somebody without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < stepsMax; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} is not reached by Tab.`);
}

test("a clerk keeps an item, writes an invoice with it, checks and sends it, by keyboard alone", async ({
  page,
  request,
}) => {
  const stamp = Date.now();
  const name = `Tastatura ${stamp}`;
  const press = (key: string) => page.keyboard.press(key);
  await signIn(page, people.ivana);
  await page.goto(`/${slugs.dunav}/items`);
  await tabTo(page, page.getByRole("button", { name: "Dodajte artikal" }).first());
  await press("Enter");
  await tabTo(page, page.getByLabel(/^Naziv/));
  await page.keyboard.type(name);
  await tabTo(page, page.getByLabel("Šifra"));
  await page.keyboard.type(`T-${stamp}`);
  await tabTo(page, page.getByLabel("Cena", { exact: true }));
  await page.keyboard.type("1.250,50");
  await press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("1.250,50");

  await page.goto(`/${slugs.dunav}/sales`);
  // The list comes after the page: the first press may come before it listens.
  await expect(async () => {
    await press("c");
    await page.waitForURL(/\/sales\/[0-9a-f-]{36}/, { timeout: 3_000 });
  }).toPass();
  await tabTo(page, page.getByRole("combobox", { name: "Naziv ili PIB kupca" }));
  await page.keyboard.type("avala");
  await expect(page.getByRole("option", { name: /Avala Trgovina/ })).toBeVisible();
  await press("Enter");
  await expect(page.getByRole("button", { name: "Promenite kupca" })).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: /^Uzmite / }));
  await press("Enter");
  const numberField = page.getByLabel(/^Broj fakture/);
  await expect(numberField).toHaveValue(/\d/);
  await expect(numberField).toBeFocused();
  const number = await numberField.inputValue();

  await tabTo(page, page.getByLabel("Naziv, stavka 1", { exact: true }));
  await page.keyboard.type(`t-${stamp}`);
  await expect(page.getByRole("option", { name: new RegExp(name) })).toBeVisible();
  await press("ArrowDown");
  await press("Enter");
  await expect(page.getByLabel("Naziv, stavka 1", { exact: true })).toHaveValue(name);
  await expect(page.getByLabel("Količina, stavka 1", { exact: true })).toBeFocused();
  await page.keyboard.type("2");
  await expect(page.getByRole("region", { name: "Zbirovi" })).toContainText("3.001,20");
  await expect(page.getByText("Nema zamerki, dokument može da se pošalje.")).toBeVisible();

  await tabTo(page, page.getByRole("button", { name: "Pošaljite na SEF" }));
  await press("Enter");
  await expect(
    statePanel(page)
      .getByText(/^(Poslato|Prihvaćeno)$/)
      .first(),
  ).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect(await documentsAtSef(request, number)).toMatchObject([{ payable: "3001.20" }]);
});
