import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { control, dunav, expect, people, signIn, slugs, test } from "./portal.ts";

const { supplier } = sandboxParties;

test("a supplier's invoice appears by itself on the open page, with its XML kept", async ({
  page,
  request,
}) => {
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/purchases`);
  const number = `SAMA-${Date.now()}`;
  const lines = [{ name: "Toner za štampač", quantity: "2", unitPrice: "5400.00", percent: "20" }];
  await control(request, "inject-purchase", {
    supplierPib: supplier.pib,
    buyerPib: dunav.pib,
    number,
    lines,
  });
  await page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click({ timeout: 20_000 });
  await expect(page.getByText("Toner za štampač")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Preuzmite XML" }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString("utf8")).toContain(number);
});

test("a company that tries the product asks for an invoice and gets it", async ({ page }) => {
  await signIn(page, people.marko);
  await page.goto(`/${slugs.morava}/purchases`);
  await page.getByRole("button", { name: "Zatražite probnu ulaznu fakturu" }).first().click();
  await expect(page.getByRole("row").filter({ hasText: "Papirus Promet" }).first()).toBeVisible({
    timeout: 20_000,
  });
});
