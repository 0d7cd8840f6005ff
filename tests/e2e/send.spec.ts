import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import {
  control,
  documentsAtSef,
  dunav,
  expect,
  openFromList,
  people,
  sandboxUrl,
  signIn,
  slugs,
  statePanel,
  test,
} from "./portal.ts";

const { supplier } = sandboxParties;

test("a finalized invoice is sent and accepted before the eyes of its sender, and the webhook brought the news", async ({
  page,
  request,
}) => {
  await signIn(page, people.ana);
  await openFromList(page, slugs.dunav, "2026-101");
  // Whatever stands here for a moment is kept, so that a state that passes quickly is still seen.
  const seen = await watchStates(page);
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Prihvaćeno", { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(await seen()).toEqual(
    expect.arrayContaining(["U redu za slanje", "Slanje u toku", "Poslato", "Prihvaćeno"]),
  );

  const news = page.getByRole("listitem").filter({ hasText: "Status na SEF-u: Prihvaćeno" });
  await expect(news.getByText("obaveštenje SEF-a")).toBeVisible();
  await news.getByText("Izvorni zapis").click();
  await expect(news.getByText(/"NewInvoiceStatus":\s*"Approved"/)).toBeVisible();
  expect(await documentsAtSef(request, "2026-101")).toHaveLength(1);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Preuzmite XML" }).click();
  expect((await download).suggestedFilename()).toBe("2026-101.xml");

  await page.getByRole("link", { name: "Avala Trgovina d.o.o. Beograd" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Avala Trgovina" })).toBeVisible();
  await expect(page.getByLabel(/JBKJS/)).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "2026-101" }).filter({ hasText: "Prihvaćeno" }),
  ).toBeVisible();
});

test("a rejection brings the buyer's reason to the sender's page", async ({ page }) => {
  await signIn(page, people.ana);
  await openFromList(page, slugs.dunav, "2026-102");
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("Odbijeno", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Količina se ne slaže sa otpremnicom.").first()).toBeVisible();
});

test("with the notification door closed the acceptance does not come: it is the webhook that brings it", async ({
  page,
  request,
}) => {
  const company = { pib: dunav.pib };
  await signIn(page, people.ana);
  await openFromList(page, slugs.dunav, "2026-103");
  await page.getByRole("button", { name: "Pošaljite na SEF" }).click();
  await expect(statePanel(page).getByText("čeka", { exact: false })).toBeVisible();
  await expect.poll(async () => (await documentsAtSef(request, "2026-103"))[0]?.status).toBe("Sent");
  const state = await (await request.get(`${sandboxUrl}/__sim/companies`)).json();
  const before = state.companies.find((each: { pib: string }) => each.pib === dunav.pib).endpoints;
  await control(request, "companies", { companies: [{ ...company, endpoints: { outgoing: null } }] });
  try {
    const [document] = await documentsAtSef(request, "2026-103");
    await control(request, "buyer", { salesInvoiceId: document?.salesInvoiceId, action: "accept" });
    await expect.poll(async () => (await documentsAtSef(request, "2026-103"))[0]?.status).toBe("Approved");
    // News that happened later and came through the door that is still open proves that the acceptance had its time.
    const marker = `POSLE-${Date.now()}`;
    await control(request, "inject-purchase", {
      supplierPib: supplier.pib,
      buyerPib: dunav.pib,
      number: marker,
    });
    await page.goto(`/${slugs.dunav}/purchases`);
    await expect(page.getByRole("link", { name: new RegExp(marker) }).first()).toBeVisible({
      timeout: 20_000,
    });
    await openFromList(page, slugs.dunav, "2026-103");
    await expect(statePanel(page).getByText("Poslato", { exact: true }).first()).toBeVisible();
    await expect(statePanel(page).getByText("Prihvaćeno", { exact: true })).toHaveCount(0);
  } finally {
    await control(request, "companies", { companies: [{ ...company, endpoints: before }] });
  }
});

/** Collects the badges that the state panel shows, however briefly. */
async function watchStates(page: import("@playwright/test").Page): Promise<() => Promise<string[]>> {
  await statePanel(page).evaluate((panel) => {
    const seen = new Set<string>();
    const note = () => {
      for (const word of ["U redu za slanje", "Slanje u toku", "Poslato", "Prihvaćeno"]) {
        if (panel.textContent?.includes(word)) seen.add(word);
      }
      panel.ownerDocument.body.dataset.seenStates = [...seen].join("|");
    };
    note();
    new MutationObserver(note).observe(panel, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (document.body.dataset.seenStates ?? "").split("|"));
}
