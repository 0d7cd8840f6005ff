import { sendBurst } from "./control-burst.ts";
import { moveClock, showClock } from "./control-clock.ts";
import { upsertCompanies } from "./control-companies.ts";
import { actAsBuyer, settleInCir, viewDocument, viewState } from "./control-documents.ts";
import { clearFaults, planFault } from "./control-faults.ts";
import { injectPurchase } from "./control-inject.ts";
import { ControlError, type Fields } from "./control-input.ts";
import { turnKnobs } from "./knobs.ts";
import type { PublicApi } from "./public-api.ts";
import type { Sandbox } from "./sandbox.ts";
import type { World } from "./world.ts";
import type { Worlds } from "./worlds.ts";

interface Room {
  api: PublicApi;
  world: World;
  sandbox: Sandbox;
}

/** One door of a world. `lookUp` finds the world by what the input names when the address names none. */
interface WorldDoor {
  open(room: Room, input: Fields): unknown;
  lookUp?: (worlds: Worlds, input: Fields) => World | null;
}

export const worldDoors: Record<string, WorldDoor> = {
  "GET /companies": { open: ({ sandbox }) => ({ companies: [...sandbox.state.companies.values()] }) },
  "POST /companies": {
    open: ({ api, world }, input) => upsertCompanies(api.worlds, world, input),
    lookUp: byFirstCompany,
  },
  "GET /knobs": { open: ({ sandbox }) => sandbox.state.knobs },
  "POST /knobs": { open: ({ sandbox }, input) => turn([sandbox], input) },
  "GET /clock": { open: ({ sandbox }) => showClock(sandbox) },
  "POST /clock": { open: turnClock },
  "GET /faults": { open: ({ sandbox }) => ({ faults: sandbox.state.faults }) },
  "POST /faults": { open: ({ sandbox }, input) => planFault(sandbox, input) },
  "DELETE /faults": {
    open: ({ sandbox }) => {
      clearFaults(sandbox);
      return { faults: [] };
    },
  },
  "POST /buyer": { open: ({ sandbox }, input) => actAsBuyer(sandbox, input), lookUp: byDocument },
  "POST /cir": { open: ({ sandbox }, input) => settleInCir(sandbox, input), lookUp: byDocument },
  "POST /inject-purchase": {
    open: ({ sandbox }, input) => injectPurchase(sandbox, input),
    lookUp: (worlds, input) => worlds.ofMember(String(input.raw("buyerPib"))),
  },
  "POST /burst": {
    open: ({ sandbox }, input) => sendBurst(sandbox, input),
    lookUp: (worlds, input) => worlds.ofMember(String(input.raw("pib"))),
  },
  "GET /state": { open: ({ sandbox }) => viewState(sandbox) },
  "GET /deliveries": { open: ({ sandbox }) => ({ deliveries: [...sandbox.state.deliveries.values()] }) },
  "POST /reset": {
    open: ({ sandbox }) => {
      sandbox.reset();
      return { reset: true };
    },
  },
};

/** Doors that look at or turn all worlds when the address names none. */
export const commonDoors: Record<string, (api: PublicApi, input: Fields) => unknown> = {
  "GET /worlds": ({ worlds }) => ({
    worlds: worlds.all().map(({ id, sandbox }) => ({
      id,
      ...showClock(sandbox),
      members: [...sandbox.state.companies.values()]
        .filter(({ apiKeys }) => apiKeys.length > 0)
        .map(({ pib, jbkjs, name }) => ({ pib, jbkjs, name })),
      documentCount: sandbox.state.documents.size,
    })),
  }),
  "GET /companies": ({ worlds }) => ({
    companies: worlds.all().flatMap(({ sandbox }) => [...sandbox.state.companies.values()]),
  }),
  "GET /state": ({ worlds }) => ({
    ...viewState(worlds.common.sandbox),
    documents: worlds
      .documents()
      .map(({ world, document }) => ({ ...viewDocument(world.sandbox, document), world: world.id })),
  }),
  "GET /deliveries": ({ worlds }) => ({
    deliveries: worlds
      .all()
      .flatMap(({ id, sandbox }) =>
        [...sandbox.state.deliveries.values()].map((delivery) => ({ ...delivery, world: id })),
      ),
  }),
  "GET /requests": ({ requestLog }, input) => {
    const after = Number(input.textOr("after", "0", /^\d+$/, "a sequence number"));
    input.done();
    return { requests: requestLog.after(after) };
  },
  "POST /knobs": ({ worlds }, input) =>
    turn(
      worlds.all().map(({ sandbox }) => sandbox),
      input,
    ),
  "POST /reset": async ({ worlds, rateLimit, requestLog }) => {
    await worlds.reset();
    rateLimit.forget();
    requestLog.forget();
    return { reset: true };
  },
};

/** One document with its XML, wherever it stands. */
export function doorOfDocument(
  { worlds }: PublicApi,
  world: World | null,
  salesInvoiceId: number,
): [status: number, value: unknown] {
  const { sandbox } = world ?? worlds.ofDocument(salesInvoiceId, null) ?? worlds.common;
  const document = sandbox.state.documents.get(salesInvoiceId);
  if (!document) return [404, { error: `There is no document ${salesInvoiceId}.` }];
  return [200, { ...viewDocument(sandbox, document), xml: document.xml }];
}

/** A change to a member goes to where it stands; whoever is new comes into the common world. */
function byFirstCompany(worlds: Worlds, input: Fields): World | null {
  const [first] = input.listOr("companies", []);
  const isNamed = typeof first === "object" && first !== null && "pib" in first;
  return isNamed ? worlds.ofMember(String(first.pib)) : null;
}

function byDocument(worlds: Worlds, input: Fields): World | null {
  const salesInvoiceId = input.countOr("salesInvoiceId", null);
  return worlds.ofDocument(salesInvoiceId, input.countOr("purchaseInvoiceId", null));
}

/** With `waitMs` it answers when the notifications of the way have been delivered, at the latest after that time. */
async function turnClock({ world, sandbox }: Room, input: Fields): Promise<unknown> {
  const waitMs = input.countOr("waitMs", 0);
  moveClock(sandbox, input);
  world.catchUp();
  if (waitMs > 0) await world.untilDelivered(waitMs);
  return showClock(sandbox);
}

function turn(sandboxes: readonly Sandbox[], input: Fields): unknown {
  // All or none: each is checked before the first is turned.
  const turned = sandboxes.map((sandbox) => {
    const knobs = turnKnobs(sandbox.state.knobs, input.all());
    if (typeof knobs === "string") throw new ControlError(knobs);
    return { sandbox, knobs };
  });
  for (const { sandbox, knobs } of turned) sandbox.change((put) => put({ type: "knobs-turned", knobs }));
  return turned[0]?.knobs;
}
