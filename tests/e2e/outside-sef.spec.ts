import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { documentsAtSef, expect, people, signIn, slugs, statePanel, test } from "./portal.ts";

const cell = (page: Page, field: string, row: number) =>
  page.getByLabel(`${field}, stavka ${row}`, { exact: true });
const send = (page: Page) => page.getByRole("button", { name: /Pošaljite na SEF|pošaljite ponovo/ });

/** A fresh sheet for a buyer abroad who is added where the invoice is written. */
async function beginForeignInvoice(page: Page): Promise<void> {
  await page.goto(`/${slugs.morava}/sales`);
  await page.getByRole("button", { name: "Nova faktura", exact: true }).click();
  await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);
  await page.getByRole("combobox", { name: "Naziv ili PIB kupca" }).fill("Rheinland");
  await page.getByRole("button", { name: "Dodajte novog kupca: Rheinland" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Vrsta partnera").selectOption({ label: "Strano lice" });
  await dialog.getByRole("button", { name: "Dodajte kupca" }).click();
  await expect(dialog.getByText("Unesite dva slova oznake druge države, na primer DE.")).toBeVisible();
  await dialog.getByLabel(/^Država/).fill("de");
  await dialog.getByLabel(/^Naziv/).fill("Rheinland Handel GmbH");
  await dialog.getByLabel(/^Mesto/).fill("Köln");
  await dialog.getByLabel("Imejl").fill("rechnung@rheinland.example");
  await dialog.getByRole("button", { name: "Dodajte kupca" }).click();
  await expect(dialog).toHaveCount(0);
}

test("an invoice for a buyer abroad is finalized, downloaded and mailed, and there is no way to send it", async ({
  page,
  request,
}) => {
  test.slow();
  await signIn(page, people.marko);
  await beginForeignInvoice(page);
  await expect(page.getByText("Kupac je strano lice i nije na SEF-u, pa faktura ne ide tamo.")).toBeVisible();
  await expect(send(page)).toHaveCount(0);
  await page.getByRole("button", { name: /^Uzmite MG-2026-\d+$/ }).click();
  await expect(page.getByLabel(/^Broj fakture/)).toHaveValue(/^MG-2026-\d+$/);
  const number = await page.getByLabel(/^Broj fakture/).inputValue();
  await cell(page, "Naziv", 1).fill("Projekat mosta");
  await cell(page, "Količina", 1).fill("1");
  await cell(page, "Cena bez PDV", 1).fill("250000");
  await cell(page, "PDV", 1).selectOption("O:0");
  await page.getByLabel(/^Osnov za/).selectOption("PDV-RS-12-4");
  await expect(page.getByText("Nema zamerki, dokument može da se finalizuje.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Finalizujte" }).click();
  await expect(statePanel(page).getByText("Van SEF-a", { exact: true })).toBeVisible();
  await expect(statePanel(page).getByText("Finalizovano", { exact: true })).toBeVisible();
  await expect(send(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Finalizujte" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Napravite dokument o smanjenju" })).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Preuzmite PDF" }).click();
  expect((await download).suggestedFilename()).toBe(`${number}.pdf`);

  await page.getByRole("button", { name: "Pošaljite e-poštom" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel(/^Imejl kupca/)).toHaveValue("rechnung@rheinland.example");
  await expect(dialog.getByLabel(/^Tekst/)).toHaveValue(/attached invoice/);
  await dialog.getByLabel(/^Jezik/).selectOption({ label: "Srpski (latinica)" });
  await expect(dialog.getByLabel(/^Tekst/)).toHaveValue(/u prilogu je faktura/);
  await dialog.getByLabel(/^Naslov/).fill("Faktura za most");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Pošaljite na rechnung@rheinland.example" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole("listitem").filter({ hasText: "Upućeno e-poštom na rechnung@rheinland.example" }),
  ).toContainText("Marko");

  await page.goto(`/${slugs.morava}/settings/mail`);
  const kept = page.getByRole("listitem").filter({ hasText: "rechnung@rheinland.example" });
  await expect(kept.getByText("Zapisano, nije otišlo")).toBeVisible();
  await expect(kept.getByText("[PROBA] Faktura za most")).toBeVisible();
  const attached = page.waitForEvent("download");
  await kept.getByRole("link", { name: `${number}.pdf` }).click();
  expect((await attached).suggestedFilename()).toBe(`${number}.pdf`);
  await expectAccessible(page);

  await page.goto(`/${slugs.morava}/sales`);
  const row = page.getByRole("row").filter({ hasText: number });
  await expect(row.getByText("Van SEF-a").filter({ visible: true })).toBeVisible();
  expect(await documentsAtSef(request, number)).toEqual([]);
});

test("a company that SEF does not know is refused there, and the same document is issued outside", async ({
  page,
  request,
}) => {
  await signIn(page, people.marko);
  await page.goto(`/${slugs.morava}/sales`);
  await page.getByRole("button", { name: "Nova faktura", exact: true }).click();
  await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);
  await page.getByRole("combobox", { name: "Naziv ili PIB kupca" }).fill("100000049");
  await page.getByRole("button", { name: "Dodajte novog kupca: 100000049" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Matični broj/).fill("07020171");
  await dialog.getByLabel(/^Naziv/).fill("Sasvim nova firma d.o.o.");
  await dialog.getByLabel(/^Mesto/).fill("Niš");
  await dialog.getByLabel(/^Poštanski broj/).fill("18000");
  await dialog.getByRole("button", { name: "Dodajte kupca" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: /^Uzmite MG-2026-\d+$/ }).click();
  await expect(page.getByLabel(/^Broj fakture/)).toHaveValue(/^MG-2026-\d+$/);
  const number = await page.getByLabel(/^Broj fakture/).inputValue();
  await cell(page, "Naziv", 1).fill("Nadzor");
  await cell(page, "Količina", 1).fill("1");
  await cell(page, "Cena bez PDV", 1).fill("100");
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("SEF je odbio prijem", { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole("button", { name: "Izdajte van SEF-a" }).click();
  await expect(dialog).toContainText("Sasvim nova firma d.o.o.");
  await dialog.getByRole("button", { name: `Izdajte ${number} van SEF-a` }).click();
  await expect(statePanel(page).getByText("Van SEF-a", { exact: true })).toBeVisible();
  await expect(send(page)).toHaveCount(0);
  expect(await documentsAtSef(request, number)).toEqual([]);
});
