import { expect, people, signIn, slugs, test } from "./portal.ts";

test("a supplier's invoice appears by itself, with its XML kept", async ({ page }) => {
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/purchases`);
  const rows = page.getByRole("row").filter({ hasText: "Papirus Promet" });
  const before = await rows.count();
  await page.getByRole("button", { name: "Zatražite probnu ulaznu fakturu" }).first().click();
  await expect(rows).toHaveCount(before + 1, { timeout: 20_000 });
  await rows.first().getByRole("link").first().click();
  await expect(page.getByText("Kancelarijski papir A4")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Preuzmite XML" }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString("utf8")).toContain("Papirus Promet");
});
