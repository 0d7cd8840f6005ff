import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { control, dunav, expect, ownDoor, people, signIn, slugs, test } from "./portal.ts";

const { supplier } = sandboxParties;

test("documents of which no notification came are brought by a sync of the period, with its progress shown", async ({
  page,
  request,
}) => {
  const stamp = Date.now();
  const knobs = await ownDoor(request, dunav.pib, "knobs");
  await control(request, knobs, { deliveryDropRate: 1 });
  try {
    for (const index of [1, 2, 3, 4]) {
      await control(request, "inject-purchase", {
        supplierPib: supplier.pib,
        buyerPib: dunav.pib,
        number: `TIHA-${stamp}-${index}`,
        lines: [{ name: "Hartija", quantity: "1", unitPrice: "620.00", percent: "20" }],
      });
    }
  } finally {
    await control(request, knobs, { deliveryDropRate: 0 });
  }
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/settings/sef`);
  const panel = page.getByRole("region", { name: "Sinhronizujte period" });
  await panel.getByRole("button", { name: "Sinhronizujte period" }).click();
  await expect(panel.getByRole("progressbar", { name: "Napredak" })).toBeVisible();
  await expect(panel.getByText(/^Završeno/)).toBeVisible({ timeout: 45_000 });
  await expect(panel.getByRole("progressbar")).toHaveCount(0);
  await page.goto(`/${slugs.dunav}/purchases?q=TIHA-${stamp}`);
  await expect(page.getByRole("link", { name: new RegExp(`TIHA-${stamp}-4`) }).first()).toBeVisible();
});

test("the takeover of the history asks first and says what it will do", async ({ page }) => {
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/settings/sef`);
  await page.getByRole("button", { name: "Preuzmite istoriju sa SEF-a" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("ništa Vaše neće biti obrisano")).toBeVisible();
  await dialog.getByRole("button", { name: "Preuzmite istoriju sa SEF-a" }).click();
  const panel = page.getByRole("region", { name: "Istorija sa SEF-a" });
  await expect(panel.getByRole("progressbar", { name: "Napredak" })).toBeVisible();
  await panel.getByRole("button", { name: "Zaustavite" }).click();
  await expect(panel.getByText(/^Zaustavljeno/)).toBeVisible();
});
