import type { Page } from "@playwright/test";
import { expectAccessible, expectNotTooWide } from "./accessibility.ts";
import { documentsAtSef, expect, people, signIn, slugs, statePanel, test } from "./portal.ts";

const cell = (page: Page, field: string, row: number) =>
  page.getByLabel(`${field}, stavka ${row}`, { exact: true });
const totals = (page: Page) => page.getByRole("region", { name: "Zbirovi" });
const details = (page: Page) => page.getByRole("group", { name: "Detalji stavke" });

/** A fresh sheet of Morava Gradnja, its buyer picked from the partners. */
async function beginInvoice(page: Page): Promise<void> {
  await signIn(page, people.marko);
  await page.goto(`/${slugs.morava}/sales`);
  await page.getByRole("button", { name: "Nova faktura", exact: true }).click();
  await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);
  await page.getByRole("combobox", { name: "Naziv ili PIB kupca" }).fill("avala");
  await expect(page.getByRole("option", { name: /Avala Trgovina/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Promenite kupca" })).toBeVisible();
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Sačuvano \d\d:\d\d$/)).toBeVisible();
}

/** Waits until nothing typed is unsaved, then opens the page anew. */
async function reload(page: Page): Promise<void> {
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Promenite kupca" })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await cell(page, "Naziv", 1).focus();
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test("an invoice in euros with prices that include VAT, a discount and a charge is entered by keyboard alone, and SEF has the same sums", async ({
  page,
  request,
}) => {
  await beginInvoice(page);
  await page.getByRole("button", { name: /^Uzmite MG-2026-\d+$/ }).click();
  await expect(page.getByLabel(/^Broj fakture/)).toHaveValue(/^MG-2026-\d+$/);
  const number = await page.getByLabel(/^Broj fakture/).inputValue();

  await page.getByLabel("Valuta").focus();
  await page.keyboard.type("EUR");
  await expect(page.getByLabel("Izvor kursa")).toHaveValue("NBS");
  await page.getByLabel(/^Kurs: dinara za 1 EUR/).focus();
  await page.keyboard.type("117,1852");
  await page.getByLabel("Cene sa PDV-om").focus();
  await page.keyboard.press("Space");

  await cell(page, "Naziv", 1).focus();
  await page.keyboard.type("Nadzor");
  await cell(page, "Količina", 1).focus();
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await page.keyboard.type("sat");
  await expect(page.getByRole("option", { name: /sat.*HUR/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(cell(page, "JM", 1)).toHaveValue("h");
  await page.keyboard.press("Tab");
  await page.keyboard.type("119,99");
  await page.keyboard.press("Alt+Enter");
  await expect(details(page).getByLabel("Opis")).toBeFocused();
  await page.keyboard.type("Drugi sprat");
  await page.keyboard.press("Tab");
  await page.keyboard.type("K-17");
  await page.keyboard.press("Tab");
  await expect(details(page).getByRole("button", { name: "Dodajte popust" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(details(page).getByLabel("Popust 1, Vrednost")).toBeFocused();
  await page.keyboard.type("10");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Stalni kupac");
  await page.keyboard.press("Escape");
  await expect(cell(page, "Naziv", 1)).toBeFocused();
  await expect(page.getByText("Drugi sprat · K-17 · −10 % Stalni kupac")).toBeVisible();

  await page.getByRole("button", { name: "Dodajte trošak" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Trošak 1, Vrednost")).toBeFocused();
  await page.keyboard.type("15");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Dolazak");

  // 3 × 99,9917 − 30,00 + 15,00 = 284,98; the tax on it 57,00, in dinars 284,98 × 117,1852 × 20 %.
  await expect(totals(page)).toContainText("284,98");
  await expect(totals(page)).toContainText("57,00");
  await expect(totals(page)).toContainText("341,98");
  await expect(totals(page)).toContainText("6.679,09");
  await expect(page.getByText("Nema zamerki, dokument može da se pošalje.")).toBeVisible();

  await reload(page);
  await expect(cell(page, "Cena sa PDV", 1)).toHaveValue("119,99");
  await expect(page.getByLabel(/^Kurs: dinara za 1 EUR/)).toHaveValue("117,1852");
  await expect(page.getByLabel("Trošak 1, Vrednost")).toHaveValue("15,00");
  await expect(page.getByText("Drugi sprat · K-17 · −10 % Stalni kupac")).toBeVisible();
  await expect(totals(page)).toContainText("341,98");

  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Poslato", { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
  expect(await documentsAtSef(request, number)).toMatchObject([
    { taxExclusive: "284.98", taxAmount: "57.00", payable: "341.98" },
  ]);
});

test("an empty price stays empty and is asked for; an entered zero is lawful, with a warning", async ({
  page,
}) => {
  await beginInvoice(page);
  await cell(page, "Naziv", 1).fill("Uzorak");
  await expect(page.getByRole("link", { name: /Upišite cenu/ })).toBeVisible();
  await reload(page);
  await expect(cell(page, "Cena bez PDV", 1)).toHaveValue("");
  await page.getByRole("link", { name: /Upišite cenu/ }).click();
  await expect(cell(page, "Cena bez PDV", 1)).toBeFocused();
  await page.keyboard.type("0,00");
  await expect(page.getByRole("link", { name: /Upišite cenu/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Cena stavke je nula/ })).toBeVisible();
  await reload(page);
  await expect(cell(page, "Cena bez PDV", 1)).toHaveValue("0,00");
});

test("a discount on the document belongs to a VAT group, and one that no line has is told beside it", async ({
  page,
}) => {
  await beginInvoice(page);
  await paste(page, "Sto\t1\t1.000,00\t20\nPriručnik\t1\t500\t10");
  await page.getByRole("button", { name: "Dodajte popust" }).click();
  await page.getByLabel("Popust 1, Vrednost").fill("10");
  await page.getByLabel("Razlog").fill("Rabat");
  await expect(totals(page)).toContainText("1.400,00");
  await page.getByLabel("Za stavke sa PDV").selectOption("S:10");
  await expect(totals(page)).toContainText("1.450,00");
  await expectSaved(page);
  await page.getByRole("button", { name: "Uklonite: Popust 1" }).click();
  await expect(page.getByRole("button", { name: "Dodajte popust" })).toBeFocused();
  await expect(totals(page)).toContainText("1.500,00");
});

test("pasted columns are known by their headings, and cells that nobody could read are told", async ({
  page,
}) => {
  await beginInvoice(page);
  await paste(
    page,
    "Šifra\tNaziv\tKoličina\tJM\tCena\tPopust %\tPDV\nA-1\tCrep\t1.200\tkom\t99,50\t5\t20\nA-2\tPesak\tdosta\tm3\t2.500,00\t\t18",
  );
  await expect(cell(page, "Šifra", 1)).toHaveValue("A-1");
  await expect(cell(page, "Količina", 1)).toHaveValue("1.200");
  await expect(cell(page, "Popust %", 1)).toHaveValue("5");
  await expect(cell(page, "JM", 2)).toHaveValue("m³");
  const report = page.getByRole("alert").filter({ hasText: "nisu pročitane" });
  await expect(report).toContainText("red 3, količina: „dosta“");
  await expect(report).toContainText("red 3, PDV: „18“");
});

test("an unknown unit of somebody else stays as it was written", async ({ page }) => {
  await beginInvoice(page);
  await cell(page, "Naziv", 1).fill("Kreč");
  await cell(page, "JM", 1).fill("džak");
  await cell(page, "Cena bez PDV", 1).fill("10");
  await reload(page);
  await expect(cell(page, "JM", 1)).toHaveValue("džak");
});

test("currency, details and charges are accessible in both themes and fit a phone", async ({ page }) => {
  await beginInvoice(page);
  await page.getByLabel("Valuta").selectOption("EUR");
  await page.getByLabel("Cene sa PDV-om").check();
  await cell(page, "Naziv", 1).fill("Adaptacija stana u Ulici cara Dušana");
  await cell(page, "Cena sa PDV", 1).fill("123456,7891");
  await page.getByRole("button", { name: "Detalji stavke 1" }).click();
  await details(page).getByRole("button", { name: "Dodajte trošak" }).click();
  await details(page).getByLabel("Trošak 1, Vrednost").fill("12.345,67");
  await page.getByRole("button", { name: "Dodajte popust" }).last().click();
  await page.getByLabel("Popust 1, Vrednost").fill("7,5");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNotTooWide(page);
});
