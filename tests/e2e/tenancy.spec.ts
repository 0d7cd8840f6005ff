import { expect, openFromList, people, signIn, slugs, test } from "./portal.ts";

test("a member of another company sees nothing of the first: no page, no file, no procedure, no name", async ({
  page,
  browser,
}) => {
  await signIn(page, people.ana);
  await openFromList(page, slugs.dunav, "2026-104");
  const address = new URL(page.url()).pathname;
  const invoiceId = address.split("/").at(-1) ?? "";

  const stranger = await (await browser.newContext()).newPage();
  await signIn(stranger, people.marko);
  for (const path of [
    `/${slugs.dunav}/sales`,
    address,
    `/${slugs.dunav}/partners`,
    `/${slugs.dunav}/settings/sef`,
  ]) {
    await stranger.goto(path);
    await expect(stranger.getByText("Gradska uprava")).toHaveCount(0);
    await expect(stranger.getByText("Dunav Softver")).toHaveCount(0);
  }
  // Its own address with the other's id: the same answer as for an id that does not exist.
  await stranger.goto(`/${slugs.morava}/sales/${invoiceId}`);
  await expect(stranger.getByText("2026-104")).toHaveCount(0);
  for (const company of [slugs.dunav, slugs.morava]) {
    const input = encodeURIComponent(JSON.stringify({ json: { company, invoiceId } }));
    const response = await stranger.request.get(`/api/trpc/invoices.get?input=${input}`);
    expect(response.status()).toBe(404);
    const file = await stranger.request.get(`/api/companies/${company}/invoices/${invoiceId}/xml`);
    expect(file.status()).toBe(404);
  }
  await stranger.context().close();
});

test("nobody who is not signed in gets past the door", async ({ page }) => {
  await page.goto(`/${slugs.dunav}/sales`);
  await expect(page).toHaveURL(/\/sign-in/);
  const input = encodeURIComponent(JSON.stringify({ json: { company: slugs.dunav } }));
  expect((await page.request.get(`/api/trpc/invoices.list?input=${input}`)).status()).toBe(401);
});

test("a bookkeeper of two companies changes between them", async ({ page }) => {
  await signIn(page, people.jelena);
  await page.goto("/companies");
  await page
    .getByRole("link", { name: /Morava Gradnja/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(slugs.morava));
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Izlazni/ })
    .first()
    .click();
  await expect(page.getByRole("link", { name: /^MG-2026-7/ })).toBeVisible();
  await expect(page.getByText("2026-104")).toHaveCount(0);
});
