import type { APIRequestContext, Page } from "@playwright/test";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import {
  control,
  documentsAtSef,
  dunav,
  expect,
  openFromList,
  ownDoor,
  people,
  signIn,
  slugs,
  statePanel,
  test,
} from "./portal.ts";

const { supplier, rejecting } = sandboxParties;

/** A purchase that has arrived, by its number. */
async function receive(request: APIRequestContext, number: string): Promise<void> {
  const order = { supplierPib: supplier.pib, buyerPib: dunav.pib, number };
  await control(request, "inject-purchase", order);
}

/** A draft with a number of its own, out of a demo document. */
async function copyOf(page: Page, from: string, number: string): Promise<void> {
  await openFromList(page, slugs.dunav, from);
  const source = page.url().split("/").pop();
  const data = { json: { company: slugs.dunav, invoiceId: source } };
  const response = await page.request.post("/api/trpc/invoices.duplicate", { data });
  const { invoiceId } = (await response.json()).result.data.json;
  await page.goto(`/${slugs.dunav}/sales/${invoiceId}`);
  await page.getByLabel(/^Broj fakture/).fill(number);
  await expect(page.getByText(/^Sačuvano \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
}

test("the buyer's clerk rejects with a reason, and the supplier reads it", async ({ page, request }) => {
  const number = `ODBIJ-${Date.now()}`;
  await receive(request, number);
  await signIn(page, people.ivana);
  await page.goto(`/${slugs.dunav}/purchases`);
  await page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click({ timeout: 20_000 });
  await page.getByRole("button", { name: "Odbijte" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: new RegExp(`Odbijte ${number}`) }).click();
  await expect(dialog.getByText("Unesite razlog.")).toBeVisible();
  await dialog.getByLabel(/Razlog odbijanja/).fill("Roba nije stigla.");
  await dialog.getByRole("button", { name: new RegExp(`Odbijte ${number}`) }).click();
  await expect(statePanel(page).getByText("Odbijeno", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("SEF je primio odbijanje")).toBeVisible();
  expect(await documentsAtSef(request, number)).toMatchObject([
    { status: "Rejected", comment: "Roba nije stigla." },
  ]);
  await expect(page.getByRole("button", { name: "Prihvatite" })).toHaveCount(0);
});

test("a clerk sends five at once with the keyboard, one is refused and the rest go through", async ({
  page,
  request,
}) => {
  // Five documents are written before the story begins.
  test.slow();
  await signIn(page, people.ivana);
  const stamp = Date.now();
  const numbers = [1, 2, 3, 4, 5].map((index) => `PET-${stamp}-${index}`);
  for (const [index, number] of numbers.entries()) {
    await copyOf(page, index === 2 ? "2026-102" : "2026-103", number);
  }
  await control(request, await ownDoor(request, dunav.pib, "companies"), {
    companies: [{ pib: rejecting.pib, active: false }],
  });
  try {
    await page.goto(`/${slugs.dunav}/sales?q=PET-${stamp}`);
    await expect(page.getByRole("checkbox")).toHaveCount(6);
    const rows = page.locator("tr[data-row-key]");
    for (const index of numbers.keys()) {
      // The first press may come before the page listens.
      await expect(async () => {
        await page.keyboard.press("j");
        await expect(rows.nth(index).getByRole("link")).toBeFocused({ timeout: 500 });
      }).toPass();
      await page.keyboard.press("x");
      await expect(rows.nth(index).getByRole("checkbox")).toBeChecked();
    }
    const bar = page.getByRole("region", { name: "Izabrani dokumenti" });
    await expect(bar.getByText("Izabrano 5 dokumenata")).toBeVisible();
    await bar.getByRole("button", { name: "Pošaljite izabrane" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Pošaljite 5 dokumenata" }).click();
    const run = page.getByRole("region", { name: "Grupno slanje" });
    await expect(run).toBeVisible();
    await page.reload();
    await expect(run.getByText("Završeno, 5 od 5.", { exact: false })).toBeVisible({ timeout: 45_000 });
    await expect(run.getByText("4 uspelo")).toBeVisible();
    await expect(run.getByText("1 odbijeno")).toBeVisible();
    await expect(run.getByRole("listitem").filter({ hasText: `${numbers[2]}` })).toContainText("Odbijeno:");
  } finally {
    await control(request, await ownDoor(request, dunav.pib, "companies"), {
      companies: [{ pib: rejecting.pib, active: true }],
    });
  }
  for (const [index, number] of numbers.entries()) {
    expect(await documentsAtSef(request, number)).toHaveLength(index === 2 ? 0 : 1);
  }
  await page.getByRole("button", { name: "Sklonite izveštaj" }).click();
  await expect(page.getByRole("region", { name: "Grupno slanje" })).toHaveCount(0);
});

test("an accountant stornos what a clerk may not, knowing what becomes of number and VAT", async ({
  page,
  request,
}) => {
  const number = `STORNO-${Date.now()}`;
  await signIn(page, people.ivana);
  await copyOf(page, "2026-103", number);
  await openFromList(page, slugs.dunav, number);
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText(/čeka odgovor kupca/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Stornirajte" })).toHaveCount(0);

  // The open page asks on; without a session it would lead away from where we go next.
  await page.goto("about:blank");
  await page.context().clearCookies();
  await signIn(page, people.jelena);
  await openFromList(page, slugs.dunav, number);
  await page.getByRole("button", { name: "Stornirajte" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(`Broj ${number} ostaje potrošen`, { exact: false })).toBeVisible();
  await expect(dialog.getByText(/PDV od .* više ne dugujete/)).toBeVisible();
  await dialog.getByLabel(/Razlog storniranja/).fill("Pogrešan kupac.");
  await dialog.getByRole("button", { name: new RegExp(`Stornirajte faktura ${number}`) }).click();
  await expect(statePanel(page).getByText("Stornirano", { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await documentsAtSef(request, number)).toMatchObject([{ status: "Storno" }]);
});
