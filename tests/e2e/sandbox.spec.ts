import type { Page } from "@playwright/test";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { expect, morava, people, sandboxUrl, signIn, slugs, statePanel, test } from "./portal.ts";

const { silent, silentPublicBody } = sandboxParties;

const world = `/${slugs.morava}/settings/sandbox`;
const clock = (page: Page) => page.getByRole("region", { name: "Sat probnog SEF-a" });

/** Sends an invoice to a buyer of the trial world and answers the address of its page. */
async function sendTo(page: Page, buyer: string, contract: string | null): Promise<string> {
  await page.goto(`/${slugs.morava}/sales`);
  await page.getByRole("button", { name: "Nova faktura", exact: true }).click();
  await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);
  await page.getByRole("combobox", { name: "Naziv ili PIB kupca" }).fill(buyer);
  await expect(page.getByRole("option", { name: new RegExp(buyer) })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Uzmite MG-2026-\d+$/ }).click();
  await expect(page.getByLabel(/^Broj fakture/)).toHaveValue(/^MG-2026-\d+$/);
  const cell = (field: string) => page.getByLabel(`${field}, stavka 1`, { exact: true });
  await cell("Naziv").fill("Popravka krova");
  await cell("Količina").fill("1");
  await cell("Cena bez PDV").fill("25000");
  if (contract !== null) {
    await page.getByLabel(/Broj ugovora/).fill(contract);
    await page.getByRole("radio", { name: /Ne/ }).first().check();
  }
  await expect(page.getByText("Nema zamerki, dokument može da se pošalje.")).toBeVisible();
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Poslato", { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
  return page.url();
}

/** Pushes the company's clock, as a person does: says yes to what will happen, and waits while the days pass. */
async function push(page: Page, days: number, dayAhead: string): Promise<void> {
  await page.goto(world);
  await clock(page)
    .getByRole("button", { name: new RegExp(`za ${days} dan`) })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Novi datum probnog SEF-a");
  await dialog.getByRole("button", { name: /^Pomerite sat/ }).click();
  await expect(clock(page).getByText(dayAhead, { exact: true })).toBeVisible({ timeout: 90_000 });
}

/** How many whole days the world of a company is ahead at the sandbox. */
async function daysAhead(page: Page, pib: string): Promise<number> {
  const { worlds } = await (await page.request.get(`${sandboxUrl}/__sim/worlds`)).json();
  const found = worlds.find(({ members }: { members: { pib: string }[] }) =>
    members.some((member) => member.pib === pib),
  );
  return Math.round((Date.parse(found.now) - Date.now()) / 86_400_000);
}

test("with the clock pushed, silence accepts a public invoice and rejects a private one; nobody else's clock moves", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, people.marko);
  await page.goto(world);
  for (const { name } of [silent, silentPublicBody]) {
    const add = page.getByRole("button", { name: `Dodajte među kupce: ${name}` });
    if (await add.isVisible()) await add.click();
    await expect(add).toHaveCount(0);
  }
  const toPrivate = await sendTo(page, silent.name, null);
  const toPublic = await sendTo(page, silentPublicBody.name, "404-1/2026");

  await push(page, 15, "15 dana");
  await page.goto(toPublic);
  await expect(statePanel(page).getByText("Prihvaćeno", { exact: true }).first()).toBeVisible({
    timeout: 60_000,
  });
  await page.goto(toPrivate);
  await expect(statePanel(page).getByText("Prihvaćeno", { exact: true })).toHaveCount(0);
  const deadlines = page.getByRole("region", { name: "Rokovi", exact: true });
  await expect(deadlines).toContainText("smatra se odbijenom.");
  await push(page, 5, "20 dana");
  await page.goto(toPrivate);
  await expect(statePanel(page).getByText("Odbijeno", { exact: true }).first()).toBeVisible({
    timeout: 60_000,
  });
  // Who answered is our inference, and says so; what is left to do stays until somebody has done it.
  await expect(statePanel(page).getByText("Po isteku roka (zaključak)")).toBeVisible();
  await expect(page.getByText(/Zaključak: odbijeno po isteku roka/)).toBeVisible();
  await statePanel(page).getByRole("button", { name: "Označite kao obrađeno" }).click();
  await expect(statePanel(page).getByText("Sledeći korak")).toHaveCount(0);
  await page.getByRole("link", { name: silent.name }).first().click();
  await expect(page.getByRole("region", { name: "Kako ovaj kupac odgovara" })).toContainText(
    /[1-9] od [1-9]\d* završen/,
  );

  expect(await daysAhead(page, morava.pib)).toBe(20);
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/settings/sandbox`);
  await expect(clock(page).getByText("Ide uporedo sa pravim vremenom")).toBeVisible();

  // A new beginning leads back to real time, after a warning.
  await signIn(page, people.marko);
  await page.goto(world);
  await page.getByRole("button", { name: "Ispraznite probni SEF" }).click();
  const warning = page.getByRole("dialog");
  await expect(warning).toContainText("Ovo ne može da se poništi.");
  await warning.getByRole("button", { name: "Ispraznite probni SEF" }).click();
  await expect(clock(page).getByText("Ide uporedo sa pravim vremenom")).toBeVisible({ timeout: 30_000 });
});

test("faults are chosen and ended, and a buyer rejects at the user's word", async ({ page }) => {
  await signIn(page, people.marko);
  await page.goto(world);
  const add = page.getByRole("button", { name: `Dodajte među kupce: ${silent.name}` });
  if (await add.isVisible()) await add.click();
  await expect(add).toHaveCount(0);
  const document = await sendTo(page, silent.name, null);
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  const number = (title ?? "").replace(/^Faktura /, "");
  await page.goto(world);
  await page.getByRole("button", { name: `Neka kupac odbije ${number}`, exact: true }).click();
  await page.goto(document);
  await expect(statePanel(page).getByText("Odbijeno", { exact: true }).first()).toBeVisible({
    timeout: 60_000,
  });

  await page.goto(world);
  const down = page.getByRole("checkbox", { name: "SEF ne radi" });
  await down.check();
  await expect(down).toBeChecked();
  await page.getByRole("button", { name: "Završite sve kvarove" }).click();
  await expect(page.getByText("Sve radi.")).toBeVisible();
  await expect(down).not.toBeChecked();
});
