import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import { demoAccountant, demoClerk, demoCompanies, demoPassword } from "#server/dev/demo-world.ts";

const port = Number(process.env.E2E_PORT ?? 3100);
/** The launcher puts the sandbox this far above the portal. */
export const sandboxUrl = `http://127.0.0.1:${port + 1010}`;

export const [dunav, morava] = demoCompanies;
export const people = {
  ana: dunav.owner.email,
  marko: morava.owner.email,
  jelena: demoAccountant.email,
  ivana: demoClerk.email,
};
export const slugs = { dunav: "dunav-softver", morava: "morava-gradnja" };

/** Everything that the browser complained about: content policy, page errors, failed scripts. */
type Complaints = { list: string[] };

export const test = base.extend<{ complaints: Complaints }>({
  page: async ({ page }, use) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = async (...wish) => {
      const response = await goto(...wish);
      await untilAwake(page);
      return response;
    };
    page.reload = async (...wish) => {
      const response = await reload(...wish);
      await untilAwake(page);
      return response;
    };
    await use(page);
  },
  /** Every test fails when its pages broke the content policy or threw: asserted here, so that none can forget. */
  complaints: [
    async ({ page }, use) => {
      const complaints: Complaints = { list: [] };
      page.on("pageerror", (error) => complaints.list.push(`error: ${error.message}`));
      page.on("console", (message) => {
        const isPolicy = /content security policy|hydrat/i.test(message.text());
        if (message.type() === "error" && isPolicy) complaints.list.push(message.text());
      });
      await use(complaints);
      expect(complaints.list).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/**
 * Waits until React has taken the page over: a click before that is lost, for a person too, but nobody is as fast as a
 * test. React marks each element that it knows.
 */
async function untilAwake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const known = (element: Element) => Object.keys(element).some((name) => name.startsWith("__reactProps"));
    return [...document.querySelectorAll("body :is(button, input, select, textarea)")].every(known);
  });
}

/** Signs in through next-auth's own door, without typing. */
export async function signIn(page: Page, email: string): Promise<void> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const response = await page.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: demoPassword, json: "true" },
  });
  expect(response.ok()).toBe(true);
}

/** The sandbox's control doors. */
export async function control(request: APIRequestContext, path: string, data: object): Promise<void> {
  const response = await request.post(`${sandboxUrl}/__sim/${path}`, { data });
  expect(response.ok(), await response.text()).toBe(true);
}

/** The control door of the world that this company lives in: what is done there no other company feels. */
export async function ownDoor(request: APIRequestContext, pib: string, door: string): Promise<string> {
  const { worlds } = await (await request.get(`${sandboxUrl}/__sim/worlds`)).json();
  const own = worlds.find(({ members }: { members: { pib: string }[] }) =>
    members.some((member) => member.pib === pib),
  );
  return `worlds/${own.id}/${door}`;
}

type SefDocument = {
  salesInvoiceId: number;
  number: string;
  status: string;
  buyerPib: string;
  buyerJbkjs: string | null;
  sendToCir: string | null;
  contractNumber: string | null;
  taxExclusive: string;
  taxAmount: string;
  payable: string;
};

/** All documents of that number at SEF: one, or something is wrong. */
export async function documentsAtSef(request: APIRequestContext, number: string): Promise<SefDocument[]> {
  const state: { documents: SefDocument[] } = await (await request.get(`${sandboxUrl}/__sim/state`)).json();
  return state.documents.filter((document) => document.number === number);
}

/** The panel that says where a document stands. */
export function statePanel(page: Page) {
  return page.getByRole("region", { name: "Stanje" });
}

/** Opens a document from the list, as a person does. */
export async function openFromList(page: Page, slug: string, number: string): Promise<void> {
  await page.goto(`/${slug}/sales`);
  await page
    .getByRole("link", { name: new RegExp(`^${number}`) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(number) })).toBeVisible();
}
