import type { Page } from "@playwright/test";
import { expect, people, signIn, slugs, test } from "#tests/e2e/portal.ts";

/**
 * `npm run bench:pages`: how soon a list shows its frame after a click on the rail, and how much pages move while they
 * load, on the production build.
 */

const rounds = 30;
const frameLimitMs = 100;
const shiftLimit = 0.01;
const lists = ["sales", "purchases", "deadlines", "partners"] as const;

/** Layout shifts of the page, those after a click too: nothing may move under anybody's finger. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { total: 0 };
    Object.assign(window, { seflowShifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry && typeof entry.value === "number") seen.total += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seen: unknown = Reflect.get(window, "seflowShifts");
    return seen !== null && typeof seen === "object" && "total" in seen ? Number(seen.total) : Number.NaN;
  });
}

/** Milliseconds from the click to the first frame in which the main part is another's. */
function timeOf(page: Page, href: string): Promise<number> {
  return page.evaluate(
    (address) =>
      new Promise<number>((done, fail) => {
        const link = document.querySelector<HTMLAnchorElement>(`nav a[href="${address}"]`);
        const main = document.querySelector("main");
        if (link === null || main === null) return fail(new Error(`no link to ${address}`));
        const before = main.innerHTML;
        const begin = performance.now();
        const look = () => {
          const now = document.querySelector("main")?.innerHTML;
          if (now !== undefined && now !== before) return done(performance.now() - begin);
          requestAnimationFrame(look);
        };
        link.click();
        requestAnimationFrame(look);
      }),
    href,
  );
}

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

test("lists show their frame at once and nothing moves", async ({ page }) => {
  test.setTimeout(300_000);
  await watchShifts(page);
  await signIn(page, people.ana);
  await page.goto(`/${slugs.dunav}/sales`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const list = lists[(round + 1) % lists.length] ?? "sales";
    times.push(await timeOf(page, `/${slugs.dunav}/${list}`));
    await expect(page).toHaveURL(new RegExp(`/${list}$`));
    await expect(page.locator("main").getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  const moved = await shiftsOf(page);
  console.log(`all, in ms: ${times.map((time) => time.toFixed(0)).join(" ")}`);
  console.log(
    `frame after a click: median ${percentile(times, 0.5).toFixed(0)} ms, p95 of ${rounds} ${percentile(times, 0.95).toFixed(0)} ms; ` +
      `moved ${moved.toFixed(4)} in ${rounds} changes of page`,
  );
  for (const list of lists) {
    await page.goto(`/${slugs.dunav}/${list}`);
    await page.waitForLoadState("networkidle");
    console.log(`moved ${(await shiftsOf(page)).toFixed(4)} while ${list} loaded`);
    expect.soft(await shiftsOf(page), list).toBeLessThanOrEqual(shiftLimit);
  }
  expect.soft(percentile(times, 0.95)).toBeLessThanOrEqual(frameLimitMs);
  expect.soft(moved).toBeLessThanOrEqual(shiftLimit);
});
