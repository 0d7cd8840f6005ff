import { readFileSync } from "node:fs";
import { documentsAtSef, expect, people, signIn, slugs, statePanel, test } from "./portal.ts";

/** Our own document of the Ministry's kind: a public buyer with JBKJS, two VAT rates, a contract number. */
const golden = readFileSync("tests/fixtures/ubl/380-public-buyer.xml", "utf8");

/** Its buyer replaced by the public body that the sandbox knows. */
function file(): Buffer {
  const buyer = /<cac:AccountingCustomerParty>[\s\S]*<\/cac:AccountingCustomerParty>/.exec(golden)?.[0] ?? "";
  const known = buyer
    .replace(/\d{9}(?=<\/cbc:EndpointID>)/, "113004008")
    .replace(/JBKJS:\d{5}/, "JBKJS:82001")
    .replace(/RS\d{9}/, "RS113004008")
    .replace(/(?<=<cbc:CompanyID>)\d{8}(?=<)/, "17800108");
  return Buffer.from(golden.replace(buyer, known), "utf8");
}

const amountOf = (name: string) => new RegExp(`<cbc:${name} [^>]*>([\\d.]+)<`).exec(golden)?.[1] ?? "";

test("somebody's XML becomes our draft, is numbered, answered for CRF, and arrives at SEF the same to the last para", async ({
  page,
  request,
}) => {
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/sales`);
  await page.getByRole("button", { name: "Uvezite XML" }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "javni-kupac.xml", mimeType: "application/xml", buffer: file() });
  await dialog.getByRole("button", { name: "Uvezite", exact: true }).click();
  await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);

  await page.getByLabel(/^Broj fakture/).fill("UVOZ-2026-1");
  await page.getByRole("radio", { name: /^Da/ }).check();
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Poslato", { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });

  const [document, ...others] = await documentsAtSef(request, "UVOZ-2026-1");
  expect(others).toEqual([]);
  expect(document).toMatchObject({
    buyerPib: "113004008",
    buyerJbkjs: "82001",
    sendToCir: "Yes",
    contractNumber: /<cac:ContractDocumentReference>\s*<cbc:ID>([^<]+)</.exec(golden)?.[1],
  });
  expect(Number(document?.payable)).toBe(Number(amountOf("PayableAmount")));
  expect(Number(document?.taxExclusive)).toBe(Number(amountOf("TaxExclusiveAmount")));
});

test("a file that is no invoice is refused in words, and nothing is created", async ({ page }) => {
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/sales`);
  const rows = page.getByRole("row");
  // Counted when the list is there: a heading comes before its rows.
  await expect(page.getByRole("link", { name: /^2026-104/ }).first()).toBeVisible();
  const before = await rows.count();
  await page.getByRole("button", { name: "Uvezite XML" }).click();
  const dialog = page.getByRole("dialog");
  const bad = Buffer.from(`<!DOCTYPE x [<!ENTITY a "b">]><Invoice>&a;</Invoice>`);
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "lose.xml", mimeType: "application/xml", buffer: bad });
  await dialog.getByRole("button", { name: "Uvezite", exact: true }).click();
  await expect(dialog.getByText(/definiciju tipa dokumenta/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(rows).toHaveCount(before);
});
