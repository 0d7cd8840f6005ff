import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { control, expect, morava, people, signIn, slugs, test } from "./portal.ts";

test("who asks for it is told of a new purchase: the bell counts it, leads to it, and has it read", async ({
  page,
}) => {
  await signIn(page, people.marko);
  await page.goto(`/${slugs.morava}/settings/notifications`);
  await page.getByRole("checkbox", { name: "U portalu: Nova ulazna faktura" }).check();
  await page.getByRole("button", { name: "Sačuvajte izbor" }).click();
  await expect(page.getByText("Sačuvano")).toBeVisible();

  await page.goto(`/${slugs.morava}/notifications`);
  const readAll = page.getByRole("button", { name: "Označite sve kao pročitano" });
  if (await readAll.isEnabled()) await readAll.click();
  await expect(readAll).toBeDisabled();
  const bell = page.getByRole("banner").getByRole("button", { name: /obaveštenj/i });
  await expect(bell).toHaveAccessibleName("Obaveštenja");

  await control(page.request, "inject-purchase", {
    supplierPib: sandboxParties.supplier.pib,
    buyerPib: morava.pib,
  });
  await expect(async () => {
    await page.reload();
    await expect(bell).toHaveAccessibleName("1 nepročitano obaveštenje", { timeout: 500 });
  }).toPass();

  await bell.click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: /^Nova ulazna faktura: / })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${slugs.morava}/purchases/`));
  await expect(bell).toHaveAccessibleName("Obaveštenja");
});
