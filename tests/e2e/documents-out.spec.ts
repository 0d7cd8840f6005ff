import { readFile } from "node:fs/promises";
import { expect, morava, openFromList, people, signIn, slugs, statePanel, test } from "./portal.ts";

test("an admin changes the key and tests it, and takes a sent invoice out as PDF, as SEF's PDF and as XML", async ({
  page,
}) => {
  await signIn(page, people.marko);
  await page.goto(`/${slugs.morava}/settings/sef`);
  const key = morava.apiKey;
  await page.getByLabel("Novi API ključ").fill(key);
  await page.getByRole("button", { name: "Zamenite ključ" }).click();
  await expect(page.getByText("Ključ je sačuvan.")).toBeVisible();
  await expect(page.getByText(`Sačuvan ključ se završava na ${key.slice(-4)}.`)).toBeVisible();
  await page.getByRole("button", { name: "Proverite vezu" }).click();
  await expect(page.getByText(/^Veza radi\./)).toBeVisible();
  expect(await page.content()).not.toContain(key);

  await openFromList(page, slugs.morava, "MG-2026-7");
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Prihvaćeno", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("img", { name: /^NBS IPS QR kod za uplatu 462\.000,00/ })).toBeVisible();

  /** Where a download went, once it is whole. */
  const saved = async (press: () => Promise<void>) => {
    const download = page.waitForEvent("download");
    await press();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  await page.getByRole("tab", { name: "PDF" }).click();
  const panel = page.getByRole("tabpanel", { name: "PDF" });
  const own = await saved(() => panel.getByRole("link", { name: "Preuzmite PDF" }).first().click());
  expect([own.name, own.bytes.toString("latin1", 0, 5)]).toEqual(["MG-2026-7.pdf", "%PDF-"]);
  // SEF draws it while we wait here; it is saved by itself when it comes.
  const theirs = await saved(() => panel.getByRole("button", { name: "Zatražite PDF od SEF-a" }).click());
  expect([theirs.name, theirs.bytes.toString("latin1", 0, 5)]).toEqual(["SEF-MG-2026-7.pdf", "%PDF-"]);
  await expect(panel.getByRole("link", { name: "Preuzmite PDF sa SEF-a" })).toBeVisible();

  await page.getByRole("tab", { name: "XML" }).click();
  const xml = page.getByRole("tabpanel", { name: "XML" });
  await expect(xml.getByText("MG-2026-7").first()).toBeVisible();
  const sent = await saved(() => xml.getByRole("link", { name: "Preuzmite XML" }).click());
  expect(sent.name).toBe("MG-2026-7.xml");
  expect(sent.bytes.toString("utf8")).toContain("<cbc:ID>MG-2026-7</cbc:ID>");
});
