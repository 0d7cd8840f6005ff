import type { Page } from "@playwright/test";
import { expectAccessible, expectNotTooWide } from "./accessibility.ts";
import { documentsAtSef, expect, people, signIn, slugs, statePanel, test } from "./portal.ts";

const cell = (page: Page, field: string, row: number) =>
  page.getByLabel(`${field}, stavka ${row}`, { exact: true });
const totals = (page: Page) => page.getByRole("region", { name: "Zbirovi" });

/** A fresh sheet of Morava Gradnja, its buyer picked from the partners. */
async function beginInvoice(page: Page): Promise<void> {
  await page.goto(`/${slugs.morava}/sales`);
  await page.getByRole("button", { name: "Nova faktura", exact: true }).click();
  await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);
  await page.getByRole("combobox", { name: "Naziv ili PIB kupca" }).fill("avala");
  await expect(page.getByRole("option", { name: /Avala Trgovina/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Promenite kupca" })).toBeVisible();
}

async function fillLine(page: Page, row: number, [name, quantity, price]: readonly string[]): Promise<void> {
  await cell(page, "Naziv", row).fill(name ?? "");
  await cell(page, "Količina", row).fill(quantity ?? "");
  await cell(page, "Cena bez PDV", row).fill(price ?? "");
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Sačuvano \d\d:\d\d$/)).toBeVisible();
}

test("a newcomer writes an invoice with two rates and an exempt line, and SEF has the same sums", async ({
  page,
  request,
}) => {
  await signIn(page, people.marko);
  await beginInvoice(page);
  await page.getByRole("button", { name: /^Uzmite MG-2026-\d+$/ }).click();
  await expect(page.getByLabel(/^Broj fakture/)).toHaveValue(/^MG-2026-\d+$/);
  const number = await page.getByLabel(/^Broj fakture/).inputValue();

  await fillLine(page, 1, ["Adaptacija", "2,5", "1.999,99"]);
  await cell(page, "Cena bez PDV", 1).press("Enter");
  await expect(cell(page, "Naziv", 2)).toBeFocused();
  await fillLine(page, 2, ["Priručnik", "3", "333.3333"]);
  await cell(page, "Popust %", 2).fill("10");
  await cell(page, "PDV", 2).selectOption({ label: "10 %" });
  await cell(page, "PDV", 2).press("Enter");
  await expect(cell(page, "Naziv", 3)).toBeFocused();
  await fillLine(page, 3, ["Osiguranje", "1", "70"]);
  await cell(page, "PDV", 3).selectOption("E:0");
  await expect(page.getByText("Bez osnova SEF ne prima fakturu.")).toBeVisible();
  await page.getByLabel(/^Osnov za/).selectOption("PDV-RS-25-2-1");

  await expect(totals(page)).toContainText("5.969,98");
  await expect(totals(page)).toContainText("1.090,00");
  await expect(totals(page)).toContainText("7.059,98");
  await expectSaved(page);
  await expect(page.getByText("Nema zamerki, dokument može da se pošalje.")).toBeVisible();

  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Poslato", { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
  expect(await documentsAtSef(request, number)).toMatchObject([
    { taxExclusive: "5969.98", taxAmount: "1090.00", payable: "7059.98" },
  ]);
  await expect(page.getByRole("button", { name: "Napravite dokument o povećanju" })).toBeVisible();

  await page.getByRole("button", { name: "Napravite dokument o smanjenju" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Napravite nacrt" }).click();
  await page.getByRole("button", { name: /^Uzmite KO-/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dokument o smanjenju KO-");
  await expect(page.getByLabel("Broj fakture", { exact: true })).toHaveValue(number);
  const credit = await page.getByLabel(/^Broj fakture \*/).inputValue();
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Poslato", { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
  expect(await documentsAtSef(request, credit)).toHaveLength(1);
});

test("rows of a spreadsheet are pasted, keys move and delete", async ({ page }) => {
  await signIn(page, people.marko);
  await beginInvoice(page);
  await cell(page, "Naziv", 1).focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Sto\t2\t1.234,56\t20\nStolica\t1.5\t1234.56\t10");
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await expect(cell(page, "Naziv", 2)).toHaveValue("Stolica");
  await expect(cell(page, "Cena bez PDV", 1)).toHaveValue("1.234,56");
  await expect(cell(page, "Cena bez PDV", 2)).toHaveValue("1.234,56");
  await expect(totals(page)).toContainText("4.320,96");
  await cell(page, "Naziv", 2).press("ArrowUp");
  await expect(cell(page, "Naziv", 1)).toBeFocused();
  await page.keyboard.press("Control+Backspace");
  await expect(cell(page, "Naziv", 1)).toHaveValue("Stolica");
  await expect(cell(page, "Naziv", 2)).toHaveCount(0);
});

test("what cannot be read stops neither the saving of the rest nor passes for sendable", async ({ page }) => {
  await signIn(page, people.marko);
  await beginInvoice(page);
  await fillLine(page, 1, ["Adaptacija", "2", "100"]);
  await page.getByRole("button", { name: /^Uzmite MG-2026-\d+$/ }).click();
  await expect(page.getByText("Nema zamerki, dokument može da se pošalje.")).toBeVisible();
  await expectSaved(page);

  await cell(page, "Količina", 1).fill("abc");
  await page.getByLabel("Napomena").fill("Ostaje sačuvano");
  await page.getByRole("button", { name: "Dodajte stavku" }).click();
  // First of all the quantity: a pause after a line is added stores it with the quantity 1 that it began with.
  await cell(page, "Količina", 2).fill("xyz");
  await fillLine(page, 2, ["Nova stavka", "xyz", "50"]);
  await expect(page.getByText("Sačuvano, osim polja: Količina, stavka 1; Količina, stavka 2")).toBeVisible();
  await expect(page.getByText("Nema zamerki, dokument može da se pošalje.")).toHaveCount(0);
  await expect(cell(page, "Količina", 1)).toHaveValue("abc");
  await expect(cell(page, "Količina", 1)).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("link", { name: "Količina, stavka 1: unos ne može da se pročita." }).click();
  await expect(cell(page, "Količina", 1)).toBeFocused();

  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByLabel("Napomena")).toHaveValue("Ostaje sačuvano");
  await expect(cell(page, "Količina", 1)).toHaveValue("2");
  await expect(cell(page, "Naziv", 2)).toHaveValue("Nova stavka");
  await expect(cell(page, "Cena bez PDV", 2)).toHaveValue("50,00");
  await expect(cell(page, "Količina", 2)).toHaveValue("0");
  await expect(page.getByText("Nema zamerki, dokument može da se pošalje.")).toHaveCount(0);
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Ispravite greške da biste poslali fakturu." }),
  ).toBeVisible();
});

test("a number taken right after typing is taken, and nobody is in conflict with themselves", async ({
  page,
}) => {
  await signIn(page, people.marko);
  await beginInvoice(page);
  const stale: string[] = [];
  page.on("response", (response) => {
    if (response.status() === 409) stale.push(response.url());
  });
  // A slow answer: the pause after typing ends while the number is being taken.
  await page.route(/invoices\.takeNumber/, async (route) => {
    const response = await route.fetch();
    await expect(page.getByLabel("Napomena")).toHaveValue("Dok se broj uzima");
    await new Promise((done) => setTimeout(done, 1500));
    await route.fulfill({ response });
  });
  await fillLine(page, 1, ["Adaptacija", "2", "100"]);
  await page.getByRole("textbox", { name: /^Broj fakture/ }).focus();
  await page.getByRole("button", { name: /^Uzmite MG-2026-\d+$/ }).click();
  await page.getByLabel("Napomena").fill("Dok se broj uzima");
  await expect(page.getByLabel(/^Broj fakture/)).toHaveValue(/^MG-2026-\d+$/);
  await expectSaved(page);
  const number = await page.getByLabel(/^Broj fakture/).inputValue();
  await page.reload();
  await expect(page.getByLabel(/^Broj fakture/)).toHaveValue(number);
  await expect(page.getByLabel("Napomena")).toHaveValue("Dok se broj uzima");
  expect(stale).toEqual([]);
});

test("long amounts do not run into each other beside the totals", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(page, people.marko);
  await beginInvoice(page);
  await fillLine(page, 1, ["Most", "1", "123456789012.34"]);
  await expect(totals(page)).toContainText("148.148.146.814,81");
  for (const table of await page.getByRole("table", { name: "Obračun po stopama PDV" }).all()) {
    const fits = await table.evaluate((node) => {
      const box = node.parentElement;
      return box !== null && box.scrollWidth <= box.clientWidth;
    });
    expect(fits).toBe(true);
  }
});

test("a second person's change is shown and never written over unseen", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, people.marko);
  await beginInvoice(page);
  await page.getByLabel("Poziv na broj").fill("17");
  await expectSaved(page);

  const other = await browser.newContext({ baseURL: baseURL ?? "", locale: "sr-Latn-RS" });
  const jelena = await other.newPage();
  await signIn(jelena, people.jelena);
  await jelena.goto(page.url());
  await jelena.getByLabel("Napomena").fill("Jelenina napomena");
  await expectSaved(jelena);
  await other.close();

  await page.getByLabel("Napomena").fill("Moja napomena");
  await expect(page.getByRole("alert").filter({ hasText: "Jelena Ilić" })).toContainText("Napomena");
  await page.getByRole("button", { name: "Učitajte novu verziju" }).click();
  const both = page.getByRole("alert").filter({ hasText: "Jelenina napomena" });
  await expect(both).toBeVisible();
  await expect(page.getByLabel("Napomena")).toHaveValue("Moja napomena");
  await both.getByRole("button", { name: "U redu" }).click();
  await expectSaved(page);
});

test("a buyer who is nobody's partner yet is added by PIB, and a wrong PIB is told", async ({ page }) => {
  await signIn(page, people.marko);
  await page.goto(`/${slugs.morava}/sales`);
  await page.getByRole("button", { name: "Nova faktura", exact: true }).click();
  await page.getByRole("combobox", { name: "Naziv ili PIB kupca" }).fill("101134703");
  await page.getByRole("button", { name: "Dodajte novog kupca: 101134703" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel(/^PIB/)).toHaveValue("101134703");
  await dialog.getByLabel(/^Matični broj/).fill("07020171");
  await dialog.getByLabel(/^Naziv/).fill("Vetrenjača d.o.o.");
  await dialog.getByLabel(/^Mesto/).fill("Novi Sad");
  await dialog.getByLabel(/^Poštanski broj/).fill("21000");
  await dialog.getByRole("button", { name: "Dodajte kupca" }).click();
  await expect(dialog.getByText(/PIB nije ispravan/)).toBeVisible();
  await dialog.getByLabel(/^PIB/).fill("101134702");
  await dialog.getByRole("button", { name: "Dodajte kupca" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText("Vetrenjača d.o.o.");
});

test("the editor is accessible in both themes, also while something is wrong", async ({ page }) => {
  await signIn(page, people.marko);
  await beginInvoice(page);
  await fillLine(page, 1, ["Adaptacija", "dva", "10"]);
  await cell(page, "PDV", 1).selectOption("AE:0");
  await page.getByRole("button", { name: "Sačuvajte nacrt" }).click();
  await page.getByRole("button", { name: "Promenite kupca" }).click();
  await expect(page.getByRole("combobox", { name: "Naziv ili PIB kupca" })).toBeFocused();
  await expect(page.getByRole("option", { name: /Avala Trgovina/ })).toBeVisible();
  await expectAccessible(page);
});

test("a double click begins one invoice", async ({ page }) => {
  await signIn(page, people.marko);
  await page.goto(`/${slugs.morava}/sales`);
  let asked = 0;
  page.on("request", (request) => {
    asked += request.url().split("invoices.create").length - 1;
  });
  await page.getByRole("button", { name: "Nova faktura", exact: true }).dblclick();
  await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);
  expect(asked).toBe(1);
});

test("on a phone the editor fits and every line can be filled", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, people.marko);
  await beginInvoice(page);
  await fillLine(page, 1, ["Dugačak naziv artikla koji ne staje u jedan red telefona", "12", "123456.7891"]);
  await page.getByRole("button", { name: "Dodajte stavku" }).click();
  await fillLine(page, 2, ["Drugi", "1", "5"]);
  await expect(totals(page)).toContainText("1.481.486,47");
  await expectNotTooWide(page);
});
