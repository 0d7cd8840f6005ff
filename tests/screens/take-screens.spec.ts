import { rmSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { memberPages, publicPages } from "#tests/e2e/all-pages.ts";
import { expect, people, signIn, test } from "#tests/e2e/portal.ts";

/** `npm run screens`: a picture of every page in both themes, on a desk and on a phone, for people to look at. */

const folder = "screens";
const widths = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

/** `/dunav-softver/settings/sef` becomes `dunav-softver.settings.sef`; ids become what they are ids of. */
function fileName(address: string): string {
  const parts = address.split("/").filter(Boolean);
  const named = parts.map((part) => (/^[0-9a-f-]{36}$/.test(part) ? "one" : part));
  return named.join(".") || "landing";
}

async function picture(page: Page, address: string): Promise<void> {
  for (const [device, size] of Object.entries(widths)) {
    await page.setViewportSize(size);
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      const file = path.join(folder, `${fileName(address)}.${device}.${theme}.png`);
      await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
    }
  }
}

test("a picture of every page", async ({ page }) => {
  test.setTimeout(600_000);
  rmSync(folder, { recursive: true, force: true });
  for (const address of publicPages) await picture(page, address);
  await signIn(page, people.ana);
  for (const address of await memberPages(page)) await picture(page, address);
});
