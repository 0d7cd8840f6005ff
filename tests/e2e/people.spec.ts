import { expect, people, signIn, slugs, test } from "./portal.ts";

const home = `/${slugs.morava}`;

test("an owner invites a person, who joins and works until the owner removes them: their open page notices within two seconds", async ({
  page,
  browser,
}) => {
  const email = `mila-${Date.now()}@example.rs`;
  await signIn(page, people.marko);
  await page.goto(`${home}/deadlines`);
  // By keyboard alone to the page of people, without diacritics.
  await page.keyboard.press("Control+k");
  await page
    .getByRole("combobox", { name: "Firma, strana, radnja ili dokument" })
    .fill("podesavanja korisnici");
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toHaveText(
    "Podešavanja: Korisnici i uloge",
  );
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Pozovite korisnika" }).click();
  const invite = page.getByRole("dialog");
  await invite.getByLabel(/Imejl/).fill(email);
  await invite.getByRole("radio", { name: /Operater/ }).check();
  await invite.getByRole("button", { name: "Pošaljite poziv" }).click();
  await expect(page.getByRole("row").filter({ hasText: email })).toContainText("Čeka prihvatanje");

  await page.goto(`${home}/settings/mail`);
  const mail = page.getByRole("listitem").filter({ hasText: email });
  await mail.locator("summary").first().click();
  const link = /\/invitation\/[\w-]+/.exec((await mail.textContent()) ?? "")?.[0] ?? "";

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1, name: /Poziv u firmu Morava Gradnja/ })).toBeVisible();
  await guest.getByLabel("Ime i prezime").fill("Mila Milić");
  await guest.getByLabel(/Lozinka/).fill("osam žutih kišnih kapi");
  await guest.getByRole("button", { name: "Otvorite nalog i prihvatite poziv" }).click();
  await guest.waitForURL(new RegExp(`${home}$`));
  await expect(guest.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto(`${home}/settings/people`);
  await page.getByRole("button", { name: "Uklonite: Mila Milić" }).click();
  await expect(page.getByRole("dialog")).toContainText("Grupne radnje koje je ova osoba pokrenula");
  await page.getByRole("dialog").getByRole("button", { name: "Uklonite: Mila Milić" }).click();
  await expect(page.getByText("Mila Milić više nema pristup.")).toBeVisible();
  const ended = guest.getByRole("alertdialog", { name: /Više nemate pristup firmi Morava Gradnja/ });
  await expect(ended).toBeVisible({ timeout: 2_000 });
  await ended.getByRole("link", { name: "Moje firme" }).click();
  await expect(guest.getByText("Još niste član nijedne firme.")).toBeVisible();
  await guest.context().close();
});
