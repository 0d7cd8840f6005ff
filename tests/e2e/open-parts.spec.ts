import { expectAccessible } from "./accessibility.ts";
import { expect, people, signIn, slugs, test } from "./portal.ts";

test("what opens over a list has no finding of axe in either theme, and gives the focus back", async ({
  page,
}) => {
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/sales`);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const close = () => page.keyboard.press("Escape");

  await button("Izvoz").click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page, "export menu");
  await close();
  await expect(button("Izvoz")).toBeFocused();

  await button("Prikazi").click();
  await expect(page.getByLabel("Naziv prikaza")).toBeVisible();
  await expectAccessible(page, "kept views");
  await close();

  await button("Kolone").click();
  await expect(page.getByRole("region", { name: "Kolone" })).toBeVisible();
  await expectAccessible(page, "columns");
  await close();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Prečice na tastaturi" })).toBeVisible();
  await expectAccessible(page, "keys");
  await close();

  // A draft whatever the other stories have done.
  await page.goto(`/${slugs.dunav}/sales?q=2026-104`);
  await page.locator("tr[data-row-key]", { hasText: "2026-104" }).getByRole("checkbox").check();
  await button("Pošaljite izabrane").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toHaveCount(0);
  await expectAccessible(page, "bulk dialog");
});

test("what is wrong in a dialog takes the cursor, and Back leads to the heading", async ({ page }) => {
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/sales`);
  await page.getByRole("link", { name: "Artikli", exact: true }).first().press("Enter");
  await page.getByRole("button", { name: "Dodajte artikal" }).first().click();
  const dialog = page.getByRole("dialog");
  const save = dialog.getByRole("button", { name: "Sačuvajte artikal" });
  await save.press("Enter");
  await expect(dialog.getByLabel(/^Naziv/)).toBeFocused();
  await save.press("Enter");
  await expect(dialog.getByLabel(/^Naziv/)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Partneri", exact: true }).first().click();
  await page.locator("tr[data-row-key]").getByRole("link").first().press("Enter");
  await page.waitForURL(/partners\/./);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Partneri" })).toBeFocused();
});

test("a double click asks once, and each press of a key asks", async ({ page }) => {
  let asked = 0;
  page.on("request", (request) => {
    // Two at once travel together, each named in the address.
    asked += request.url().split("notifications.savePreferences").length - 1;
  });
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/settings/notifications`);
  const save = page.getByRole("button", { name: "Sačuvajte" });
  // Faster than any drawing between the two, as on a slow machine.
  await save.evaluate((element) => {
    for (const detail of [1, 2])
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
  });
  await expect(page.getByText("Sačuvano").first()).toBeVisible();
  expect(asked).toBe(1);
  await save.press("Enter");
  await expect.poll(() => asked).toBe(2);
});
