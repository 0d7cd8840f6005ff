import type { Browser, Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { expect, test } from "./portal.ts";

const password = "četiri žute kišne kapi";

/** Of the next time step: the code of the present one has been used, and the portal takes one that is early. */
function nextCode(secret: string): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 });
}

async function signInByHand(page: Page, email: string, code: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Imejl").fill(email);
  await page.getByLabel("Lozinka").fill(password);
  await page.getByRole("button", { name: "Prijavite se" }).click();
  await page.getByLabel("Kod za potvrdu").fill(code);
  await page.getByRole("button", { name: "Prijavite se" }).click();
  await page.waitForURL(/drina-promet/);
}

async function otherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: "sr-Latn-RS" })).newPage();
}

test("a newcomer is led from sign-up to the trial, confirms sign-ins by phone, and ends another session", async ({
  page,
  browser,
}) => {
  const email = `vesna-${Date.now()}@example.rs`;
  await page.goto("/sign-up");
  await page.getByLabel("Ime i prezime").fill("Vesna Drinić");
  await page.getByLabel("Imejl").fill(email);
  await page.getByLabel("Lozinka").fill(password);
  await page.getByLabel("PIB", { exact: true }).fill("111560838");
  await page.getByLabel("Matični broj").fill("21502243");
  const help = page.getByRole("button", { name: "Objašnjenje" });
  await help.press("Enter");
  await expect(page.getByLabel("Matični broj")).toHaveAccessibleDescription(/osam cifara/);
  await help.press("Escape");
  await expect(page.getByRole("note")).toHaveCount(0);
  await page.getByLabel("Naziv firme").fill("Drina Promet d.o.o.");
  await page.getByRole("button", { name: "Otvorite nalog" }).click();

  await page.waitForURL(/drina-promet[\w-]*\/setup\/company/);
  await page.getByLabel("Adresa").fill("Karađorđeva 12");
  await page.getByLabel("Poštanski broj").fill("15300");
  await page.getByLabel("Mesto").fill("Loznica");
  await page.getByRole("button", { name: "Sačuvajte i nastavite" }).click();
  await page.waitForURL(/setup\/bank-account/);
  await page.getByRole("textbox", { name: "Tekući račun" }).fill("160-0000000012345-95");
  await page.getByRole("button", { name: "Sačuvajte i nastavite" }).click();
  await page.waitForURL(/setup\/connection/);
  await expect(page.getByRole("link", { name: /Tekući račun.*završeno/ })).toBeVisible();
  await page.getByRole("button", { name: "Zatražite probnu ulaznu fakturu" }).click();
  await page.waitForURL(/purchases/);
  await expect(page.getByRole("row").filter({ hasText: "Papirus Promet" })).toBeVisible({ timeout: 20_000 });

  const home = new URL(page.url()).pathname.split("/")[1];
  await page.goto(`/${home}/settings/account`);
  await page.getByRole("button", { name: "Uključite" }).click();
  await page.getByRole("textbox", { name: "Lozinka", exact: true }).fill(password);
  await page.getByRole("button", { name: "Nastavite" }).click();
  await expect(page.getByRole("img", { name: "QR kod za aplikaciju" })).toBeVisible();
  const shown = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  const secret = shown?.replaceAll(" ", "") ?? "";
  await page.getByLabel("Kod iz aplikacije").fill(new TOTP({ secret }).generate());
  await page.getByRole("button", { name: "Potvrdite i uključite" }).click();
  const codes = page.getByRole("listitem").filter({ hasText: /^(\w{4}-){3}\w{4}$/ });
  await expect(codes).toHaveCount(10);
  const recoveryCode = await codes.first().textContent();
  await page.getByRole("button", { name: "Sačuvani su" }).click();

  const other = await otherBrowser(browser);
  await signInByHand(other, email, recoveryCode ?? "");

  await page.getByRole("button", { name: "Meni korisnika" }).click();
  await page.getByRole("menuitem", { name: "Odjava" }).click();
  await page.waitForURL(/sign-in/, { waitUntil: "load" });
  await signInByHand(page, email, nextCode(secret));
  await page.goto(`/${home}/settings/account`);
  await expect(page.getByText("Preostalo je 9 kodova za oporavak.")).toBeVisible();
  await page.getByRole("button", { name: /^Odjavite: / }).click();
  await expect(page.getByRole("button", { name: /^Odjavite: / })).toHaveCount(0);
  await other.goto(`/${home}/sales`);
  await expect(other).toHaveURL(/sign-in/);
  await other.context().close();
});
