import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { expectAccessible } from "./accessibility.ts";
import { documentsAtSef, expect, people, sandboxUrl, signIn, slugs, statePanel, test } from "./portal.ts";

const cell = (page: Page, field: string, row: number) =>
  page.getByLabel(`${field}, stavka ${row}`, { exact: true });
const totals = (page: Page) => page.getByRole("region", { name: "Zbirovi" });
const pdf = Buffer.from("%PDF-1.7\nZapisnik o primopredaji\n");

/** "21.11.2026." of the day in Serbia. */
function today(): string {
  const [year, month, day] = belgradeDay(new Date()).split("-");
  return `${day}.${month}.${year}.`;
}

/** A fresh sheet with its buyer and one line. */
async function begin(page: Page, button: string, price: string): Promise<void> {
  await page.goto(`/${slugs.morava}/sales`);
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);
  await page.getByRole("combobox", { name: "Naziv ili PIB kupca" }).fill("avala");
  await expect(page.getByRole("option", { name: /Avala Trgovina/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await cell(page, "Naziv", 1).fill("Adaptacija krova");
  await cell(page, "Cena bez PDV", 1).fill(price);
}

/** Takes the next number of the series and answers it. */
async function takeNumber(page: Page): Promise<string> {
  const field = page.getByLabel(/^Broj fakture \*/);
  await page.getByRole("button", { name: /^Uzmite / }).click();
  await expect(field).not.toHaveValue("");
  return field.inputValue();
}

async function send(page: Page): Promise<void> {
  await expect(page.getByText("Nema zamerki, dokument može da se pošalje.")).toBeVisible();
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Poslato", { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
}

test("an advance is sent, and the final invoice takes it off: SEF has what is left to pay", async ({
  page,
  request,
}) => {
  test.slow();
  await signIn(page, people.marko);
  await begin(page, "Nova avansna faktura", "1000");
  await page.getByLabel("Datum naplate avansa").fill(today());
  const advance = await takeNumber(page);
  await send(page);

  await page.getByRole("button", { name: "Napravite konačnu fakturu" }).click();
  await expect(page.getByRole("button", { name: `Uklonite avans ${advance}` })).toBeVisible();
  await expect(totals(page)).toContainText("0,00");
  // Taken away and picked again from the buyer's open advances.
  await page.getByRole("button", { name: `Uklonite avans ${advance}` }).click();
  await expect(totals(page)).toContainText("1.200,00");
  await page.getByRole("button", { name: `Odbijte ${advance}` }).click();
  await cell(page, "Cena bez PDV", 1).fill("1500");
  await expect(totals(page)).toContainText("600,00");
  const final = await takeNumber(page);
  await send(page);
  expect(await documentsAtSef(request, final)).toMatchObject([
    { taxExclusive: "1500.00", taxAmount: "300.00", payable: "600.00" },
  ]);

  await begin(page, "Nova faktura", "10");
  await expect(page.getByText(`${advance} je odbijen na fakturi ${final}.`)).toBeVisible();
  await expect(page.getByRole("button", { name: `Odbijte ${advance}` })).toHaveCount(0);
});

test("a draft becomes another kind after it is said what that loses", async ({ page }) => {
  await signIn(page, people.marko);
  await begin(page, "Nova faktura", "1000");
  await page.getByLabel("Datum prometa", { exact: true }).fill(today());
  await page.getByLabel("Datum prometa", { exact: true }).blur();
  await page.getByLabel("Vrsta", { exact: true }).selectOption("386");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("listitem")).toContainText("Datum prometa");
  await dialog.getByRole("button", { name: "Odustanite" }).click();
  await expect(page.getByLabel("Vrsta", { exact: true })).toHaveValue("380");

  await page.getByLabel("Vrsta", { exact: true }).selectOption("386");
  await dialog.getByRole("button", { name: "Promenite u: Avansna faktura" }).click();
  await expect(page.getByLabel("Datum naplate avansa")).toHaveValue("");
  await expect(page.getByLabel("Datum prometa", { exact: true })).toHaveCount(0);
  await expect(cell(page, "Naziv", 1)).toHaveValue("Adaptacija krova");
  await expect(page.getByRole("button", { name: /^Uzmite AV-/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Vrsta", { exact: true })).toHaveValue("386");
});

test("a PDF stands in SEF's document byte for byte, and everybody can take it from the page", async ({
  page,
  request,
}) => {
  await signIn(page, people.marko);
  await begin(page, "Nova faktura", "1000");
  const files = page.locator("input[type=file]");
  await files.setInputFiles({
    name: "slika.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("GIF89a"),
  });
  await expect(page.getByText(/Fajl nije PDF/)).toBeVisible();
  await files.setInputFiles({ name: "Zapisnik.pdf", mimeType: "application/pdf", buffer: pdf });
  await expect(page.getByLabel("Naziv priloga 1")).toHaveValue("Zapisnik");
  const number = await takeNumber(page);

  await page.getByRole("button", { name: "Pregled", exact: true }).click();
  await page.getByRole("tab", { name: "XML koji bi bio poslat" }).click();
  await expect(page.getByRole("textbox", { name: "XML koji bi bio poslat" })).toHaveValue(
    new RegExp(`<cbc:ID>${number}</cbc:ID>`),
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Pregled", exact: true })).toBeFocused();

  await send(page);
  const [atSef] = await documentsAtSef(request, number);
  const kept = await (await request.get(`${sandboxUrl}/__sim/documents/${atSef?.salesInvoiceId}`)).json();
  expect(kept.xml).toContain(pdf.toString("base64"));
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Zapisnik.pdf" }).click();
  expect(await readFile(await (await download).path())).toEqual(pdf);
});

test("a document is kept as a template, begun again without number and days, renamed and deleted", async ({
  page,
}) => {
  await signIn(page, people.marko);
  await begin(page, "Nova faktura", "777");
  await page.getByRole("button", { name: "Sačuvajte kao šablon" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Naziv šablona/).fill("Krov mesečno");
  await dialog.getByRole("button", { name: "Sačuvajte šablon" }).click();
  await expect(dialog).toHaveCount(0);

  await page.goto(`/${slugs.morava}/sales`);
  await page.getByRole("link", { name: "Šabloni" }).click();
  await page.getByRole("button", { name: "Nova faktura iz šablona Krov mesečno" }).click();
  await expect(cell(page, "Cena bez PDV", 1)).toHaveValue("777,00");
  await expect(page.getByLabel(/^Broj fakture \*/)).toHaveValue("");

  await page.goto(`/${slugs.morava}/sales/templates`);
  await page.getByRole("button", { name: "Promenite naziv šablona Krov mesečno" }).click();
  await dialog.getByLabel(/^Naziv šablona/).fill("Krov");
  await dialog.getByRole("button", { name: "Promenite naziv" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Krov" })).toHaveCount(1);
  await page.getByRole("button", { name: "Obrišite šablon Krov" }).click();
  await dialog.getByRole("button", { name: "Obrišite Krov" }).click();
  await expect(page.getByText("Krov", { exact: true })).toHaveCount(0);
});

test("advances, files and the preview are accessible in both themes", async ({ page }) => {
  await signIn(page, people.marko);
  await begin(page, "Nova faktura", "1000");
  await page.getByRole("button", { name: "Dodajte avans koji nije na spisku" }).click();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "Zapisnik.pdf", mimeType: "application/pdf", buffer: pdf });
  await expect(page.getByLabel("Naziv priloga 1")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pregled", exact: true }).click();
  await expectAccessible(page);
});
