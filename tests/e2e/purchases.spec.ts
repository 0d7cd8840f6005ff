import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { control, dunav, expect, people, signIn, slugs, statePanel, test } from "./portal.ts";

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
  const deadlines = page.getByRole("region", { name: "Rokovi", exact: true });
  await expect(deadlines).toContainText(/Ako ne odgovorite do \d\d\.\d\d\.\d{4}, smatra se odbijenom\./);
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

test("a buyer reads what each answer does to VAT, and after the answer what can still change it", async ({
  page,
  request,
}) => {
  const number = `PDV-${Date.now()}`;
  const lines = [{ name: "Usluga", quantity: "1", unitPrice: "100000.00", percent: "20" }];
  const order = { supplierPib: supplier.pib, buyerPib: dunav.pib, number, lines };
  await control(request, "inject-purchase", order);
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/purchases`);
  await page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click({ timeout: 20_000 });
  const effects = page.getByRole("region", { name: "Efekat na PDV" });
  const answer = (name: string | RegExp) => effects.getByRole("listitem").filter({ hasText: name });
  await expect(answer("Ako prihvatite danas")).toContainText(/: odbitak 20\.000,00\sRSD/);
  await expect(answer(/^Ako ne odgovorite do/)).toContainText("Bez odbitka");
  await expect(statePanel(page)).toContainText(/Rok čuvanja\s*najmanje do 31\.12\.20\d\d\./);
  await page.getByRole("button", { name: "Prihvatite" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Prihvatite/ })
    .click();
  await expect(answer(/^Prihvaćeno/)).toContainText(/: odbitak 20\.000,00\sRSD/, { timeout: 30_000 });
  await expect(answer("Ako dobavljač stornira danas")).toBeVisible();
  await expect(answer("Ako prihvatite danas")).toHaveCount(0);
});
