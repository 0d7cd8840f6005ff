import { expect, people, signIn, slugs, test } from "./portal.ts";

test("a newcomer signs up, gets a company, and can ask for a trial invoice at once", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel(/Ime i prezime/).fill("Petar Nikolić");
  await page.getByLabel(/Imejl/).fill(`petar-${Date.now()}@example.rs`);
  await page.getByLabel(/Lozinka/).fill("četiri žute kišne kapi");
  await page.getByLabel(/Naziv firme/).fill("Ćuprija Metal d.o.o.");
  await page.getByLabel(/^PIB/).fill("111560838");
  await page.getByLabel(/Matični broj/).fill("21502243");
  await page.getByRole("button", { name: /Otvorite nalog|Registrujte/ }).click();
  await page.waitForURL(/cuprija-metal/);
  await page.getByRole("link", { name: "Ulazni dokumenti" }).first().click();
  await page.getByRole("button", { name: "Zatražite probnu ulaznu fakturu" }).first().click();
  await expect(page.getByRole("row").filter({ hasText: "Papirus Promet" })).toBeVisible({ timeout: 20_000 });
});

test("signing in is refused in the same words for a wrong password and for nobody", async ({ page }) => {
  for (const email of [people.marko, "niko@example.rs"]) {
    await page.goto("/sign-in");
    await page.getByLabel("Imejl").fill(email);
    await page.getByLabel("Lozinka").fill("pogrešna lozinka");
    await page.getByRole("button", { name: "Prijavite se" }).click();
    await expect(page.getByText("Imejl ili lozinka nisu ispravni.")).toBeVisible();
  }
});

test("signing out all others ends the session of another browser with its next request", async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext()).newPage();
  await signIn(page, people.jelena);
  await signIn(other, people.jelena);
  await page.goto(`/${slugs.morava}/settings/account`);
  await page.getByRole("button", { name: "Odjavite sve ostale" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Odjavite sve ostale" }).click();
  await expect(page.getByText("Ovaj uređaj")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Odjavite: / })).toHaveCount(0);
  await other.goto("/companies");
  await expect(other).toHaveURL(/sign-in/);
  await other.context().close();
});
