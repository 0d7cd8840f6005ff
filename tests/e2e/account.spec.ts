import { expect, people, signIn, slugs, test } from "./portal.ts";

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

test("before the page listens nothing that was typed leaves it", async ({ browser }) => {
  const asleep = await browser.newContext({ javaScriptEnabled: false });
  const page = await asleep.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Imejl").fill("neko@example.rs");
  await page.getByLabel("Lozinka").fill("lozinka na putu");
  await page.getByLabel("Lozinka").press("Enter");
  await expect(page.getByRole("button", { name: "Prijavite se" })).toBeDisabled();
  await expect(page.getByLabel("Lozinka")).toHaveValue("lozinka na putu");
  await expect(page).toHaveURL(/\/sign-in$/);
  await asleep.close();
});
