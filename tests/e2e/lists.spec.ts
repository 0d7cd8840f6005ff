import { createReadStream } from "node:fs";
import { text } from "node:stream/consumers";
import { expect, people, signIn, slugs, test } from "./portal.ts";

test("a clerk filters and orders the list, keeps the view, walks it by keys, sees the sum and takes it along as CSV", async ({
  page,
}) => {
  await signIn(page, people.ivana);
  // A bound below every amount: no earlier run has kept this very view.
  await page.goto(`/${slugs.dunav}/sales?amountFrom=${Date.now() % 10_000}`);
  await page.getByRole("button", { name: "Vrsta", exact: true }).click();
  const kinds = page.getByRole("region", { name: "Vrsta" });
  // One right after the other, while the first is still on its way.
  await kinds.getByRole("checkbox", { name: "Faktura", exact: true }).check();
  await kinds.getByRole("checkbox", { name: "Avansna faktura" }).check();
  await expect(page).toHaveURL(/kind=380%2C386/);
  await page.keyboard.press("Escape");
  await expect(kinds).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Uklonite filter: Vrsta" })).toBeVisible();

  await page.getByRole("link", { name: "Broj fakture" }).press("Enter");
  const header = page.getByRole("columnheader", { name: "Broj fakture" });
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/sort=number/);
  await page.getByRole("link", { name: "Broj fakture" }).press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/dir=asc/);
  await page.goBack();
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await page.goForward();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("button", { name: "Prikazi", exact: true }).click();
  const view = `Po broju ${Date.now()}`;
  await page.getByLabel("Naziv prikaza").fill(view);
  await page.getByRole("button", { name: "Sačuvajte prikaz" }).click();
  await expect(page.getByRole("button", { name: view, exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Uklonite filter: Vrsta" }).click();
  await page.getByRole("button", { name: `${view} · izmenjen` }).click();
  await page.getByRole("link", { name: view, exact: true }).click();
  await expect(page).toHaveURL(/kind=380%2C386/);
  const address = page.url();
  await page.reload();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  expect(page.url()).toBe(address);

  const rows = page.locator("tr[data-row-key]");
  await page.keyboard.press("j");
  await expect(rows.nth(0).getByRole("link")).toBeFocused();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  const bar = page.getByRole("region", { name: "Izabrani dokumenti" });
  await expect(bar.getByText("Izabrana 2 dokumenta")).toBeVisible();
  await expect(bar.getByText(/\d\.\d{3},\d\d\sRSD/)).toBeVisible();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Prečice na tastaturi" });
  await expect(help.getByText("Šalje izabrane nacrte")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);

  const shown = await rows.getByRole("link").allInnerTexts();
  await page.getByRole("button", { name: "Izvoz" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV fajl" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Dunav Softver d\.o\.o\. Novi Sad Izlazni dokumenti .*\.csv$/);
  const csv = await text(createReadStream(await file.path()));
  const numbers = csv
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";")[0]);
  expect(numbers.slice(0, shown.length)).toEqual(shown.map((cell) => cell.split("\n")[0]));
  await rows.nth(1).getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(String(numbers[1]));
});
