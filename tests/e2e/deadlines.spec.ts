import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { control, documentsAtSef, dunav, expect, people, signIn, slugs, test } from "./portal.ts";

const { supplier } = sandboxParties;

test("what runs against us is found by its filter, rejected with a reason, and runs no more", async ({
  page,
  request,
}) => {
  const stamp = Date.now();
  const numbers = [`ROK-${stamp}-1`, `ROK-${stamp}-2`];
  for (const number of numbers) {
    const order = { supplierPib: supplier.pib, buyerPib: dunav.pib, number };
    // Right after the start the company's world is still being made.
    await expect(() => control(request, "inject-purchase", order)).toPass({ timeout: 20_000 });
  }
  await signIn(page, people.ivana);
  await page.goto(`/${slugs.dunav}/deadlines`);
  await page.getByRole("link", { name: /Odlučujemo mi/ }).click();
  await page
    .getByRole("combobox", { name: "Vrsta roka" })
    .selectOption({ label: "Prihvatanje ili odbijanje" });
  await expect(page).toHaveURL(/kind=answer/);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  await page.keyboard.type(String(stamp));
  await expect(page).toHaveURL(new RegExp(`of=purchase.*kind=answer.*q=${stamp}`));
  const rows = page.locator("tr[data-row-key]");
  await expect(rows).toHaveCount(2, { timeout: 40_000 });
  await expect(rows.first()).toContainText(/Ako ne odgovorite do \d\d\.\d\d\.\d{4}, smatra se odbijenom\./);
  await expect(rows.first()).toContainText("još 15 dana");

  await page.getByRole("checkbox", { name: "Izaberite sve prikazane" }).check();
  const bar = page.getByRole("region", { name: "Izabrani dokumenti" });
  await bar.getByRole("button", { name: "Odbijte (2)" }).click();
  const dialog = page.getByRole("dialog");
  for (const number of numbers) await expect(dialog.getByText(number, { exact: false })).toBeVisible();
  await dialog.getByLabel(/Razlog odbijanja/).fill("Nije naručeno.");
  await dialog.getByRole("button", { name: /^Odbijte 2/ }).click();
  await expect(page.getByText("Završeno, 2 od 2.", { exact: false })).toBeVisible({ timeout: 45_000 });
  await expect(rows).toHaveCount(0, { timeout: 20_000 });
  for (const number of numbers)
    expect(await documentsAtSef(request, number)).toMatchObject([
      { status: "Rejected", comment: "Nije naručeno." },
    ]);
});

test("the month is in the address, and a secret calendar address opens until it is ended", async ({
  page,
  request,
}) => {
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/deadlines/calendar?month=2026-11`);
  await expect(page.getByRole("heading", { name: "Novembar 2026" })).toBeVisible();
  await expect(page.getByText("Dan primirja").first()).toBeVisible();
  await page.getByRole("link", { name: "Sledeći mesec" }).click();
  await expect(page).toHaveURL(/month=2026-12/);
  await page.getByRole("button", { name: "Rokovi u vašem kalendaru" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Napravite adresu" }).click();
  const address = await dialog.getByRole("textbox", { name: "Adresa kalendara" }).inputValue();
  const answer = await request.get(address);
  expect(await answer.text()).toContain("BEGIN:VCALENDAR");
  await dialog.getByRole("button", { name: "Ugasite adresu" }).click();
  await expect(dialog.getByText("Još nemate adresu.")).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});
