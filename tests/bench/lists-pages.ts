import { readFileSync } from "node:fs";
import pg from "pg";
import superjson from "superjson";
import type { Session } from "#server/db/system.ts";
import { continueSession } from "#server/db/system.ts";
import { readPurchaseView, readSalesView } from "#server/domain/listing/read-list-view.ts";
import { exportPurchases } from "#server/purchases/export-purchases.ts";
import { exportSales } from "#server/sales/export-sales.ts";
import { answerRequest } from "#server/trpc/answer-request.ts";
import { company } from "./lists-world.ts";

/** Whoever opens the pages. */
const userId = "00000000-0000-4000-8000-0000000000aa";
const sessionId = "00000000-0000-4000-8000-0000000000ab";
const slug = "velika";

/** What a company of years has besides documents: a person, events of each document, records, notifications. */
const surroundings = [
  `INSERT INTO app_user (id, email, name, password_hash) VALUES ('${userId}', 'ana@velika.example', 'Ana', '-')`,
  `INSERT INTO membership (organization_id, user_id, role) VALUES ('${company.organizationId}', '${userId}', 'owner')`,
  `INSERT INTO user_session (user_id, id, address, user_agent, created_at, last_seen_at)
   VALUES ('${userId}', '${sessionId}', '127.0.0.1', 'bench', now(), now())`,
  `INSERT INTO status_event (organization_id, id, environment, invoice_id, partner_id, kind, cause, sef_status, occurred_at)
   SELECT organization_id, gen_random_uuid(), environment, invoice_id, partner_id, 'sef_status', 'push', sef_status, changed_at
     FROM document_listing WHERE sef_status IS NOT NULL`,
  `INSERT INTO audit_log (organization_id, sequence, at, user_id, actor_name, action, subject, details, previous_hash, hash)
   SELECT organization_id, row_number() OVER (PARTITION BY organization_id ORDER BY changed_at), changed_at,
          CASE WHEN organization_id = '${company.organizationId}' THEN '${userId}'::uuid END, 'Ana', 'invoice.send',
          'invoice/' || invoice_id, '{}', md5(invoice_id::text), md5(invoice_id::text)
     FROM document_listing WHERE direction = 'sales' AND state = 'sent'`,
  `INSERT INTO notification (organization_id, id, environment, user_id, kind, invoice_id, details, dedupe_key, in_portal, mail,
                             created_at, read_at)
   SELECT organization_id, gen_random_uuid(), environment, '${userId}', 'rejected', invoice_id, '{"facts":{},"deadlines":[]}', invoice_id, true, 'none',
          changed_at, CASE WHEN changed_at < '2026-11-01' THEN changed_at END
     FROM document_listing WHERE sef_status = 'Rejected' AND organization_id = '${company.organizationId}'`,
];

export async function fillSurroundings(connectionString: string): Promise<void> {
  const owner = new pg.Client({ connectionString });
  await owner.connect();
  try {
    if ((await owner.query("SELECT FROM app_user")).rowCount) return;
    await owner.query("SET session_replication_role = replica");
    for (const statement of surroundings) await owner.query(statement);
    // What is to be sent is read whole and checked.
    await owner.query("UPDATE invoice SET document = $1 WHERE state = 'draft'", [
      readFileSync("tests/fixtures/invoices/380-two-rates.json", "utf8"),
    ]);
    await owner.query("VACUUM ANALYZE");
  } finally {
    await owner.end();
  }
}

/** What browsers ask on the pages of a company that read many rows, as [procedure, input]. */
function questionsOf(partnerId: string): readonly [string, object][] {
  const filters: readonly object[] = [
    {},
    { tab: "attention" },
    { status: ["Rejected"], kind: ["380"] },
    { from: "2025-03-01", to: "2025-03-31" },
    { amountFrom: "1000", amountTo: "500000" },
    { partner: partnerId },
    { deadline: 7 },
    { q: "čačak" },
    { q: "2024-5" },
    { q: "1.234,56" },
  ];
  const sorts = ["issued", "amount", "number", "deadline"].map((by) => ({ by, dir: "asc" }));
  return [
    ...["invoices", "purchases"].flatMap((list): [string, object][] => [
      ...filters.flatMap((filter): [string, object][] => [
        [`${list}.list`, { filter }],
        [`${list}.counts`, { filter }],
      ]),
      ...sorts.map((sort): [string, object] => [
        `${list}.list`,
        { sort, filter: { amountFrom: "500", amountTo: "90000" } },
      ]),
    ]),
    ["invoices.list", { filter: { state: ["draft"], outside: false } }],
    ["invoices.list", { filter: { outside: true } }],
    ...[
      "dashboard.openWork",
      "dashboard.deadlineStrip",
      "dashboard.vatCountdown",
      "dashboard.months",
      "dashboard.exchange",
      "companies.setup",
      "companies.notices",
      "companies.current",
      "deadlines.near",
      "activity.actors",
      "notifications.unread",
      "people.list",
      "bulk.latestSend",
      "bulk.latestDecision",
      "settings.getSef",
      "settings.getExchange",
      "settings.getOrganization",
      "partners.elsewhere",
      "templates.list",
    ].map((path): [string, object] => [path, {}]),
    ["deadlines.list", {}],
    ["deadlines.list", { span: "3" }],
    ["deadlines.list", { search: "čačak" }],
    ["deadlines.list", { partnerId }],
    ["deadlines.month", {}],
    ["activity.list", {}],
    ["activity.list", { actor: userId }],
    ["activity.list", { area: "sales" }],
    ["notifications.list", {}],
    ["notifications.list", { onlyUnread: true }],
    ["partners.list", {}],
    ["partners.list", { search: "čačak" }],
    ["partners.get", { partnerId }],
    ["partners.timeline", { partnerId }],
    ["partners.silenceRecord", { partnerId }],
    ["partners.openAmounts", { partnerId }],
    ["items.list", {}],
    ["mail.list", {}],
    ["views.list", { list: "sales" }],
    ["bulk.planSend", { scope: { filter: { tab: "attention" } } }],
    ["bulk.planDecision", { filter: { tab: "attention" } }],
  ];
}

/**
 * Asks all that pages ask, through the door that browsers use, and exports two lists.
 *
 * @returns what was refused; the statements have gone to the database all the same.
 */
export async function askAsPages(partnerId: string): Promise<string[]> {
  const session = await continueSession(userId, sessionId);
  if (session === null) throw new Error("Nobody is signed in.");
  const refused: string[] = [];
  for (const [path, input] of questionsOf(partnerId)) {
    const answer = await ask(path, { company: slug, ...input }, session);
    if (!answer.ok) refused.push(`${path} ${JSON.stringify(input)}: ${(await answer.text()).slice(0, 200)}`);
  }
  const overview = await ask("companies.overview", undefined, session);
  if (!overview.ok) refused.push(`companies.overview: ${(await overview.text()).slice(0, 200)}`);
  await readExports();
  return refused;
}

function ask(path: string, input: unknown, session: Session): Promise<Response> {
  const query = encodeURIComponent(JSON.stringify(superjson.serialize(input)));
  return answerRequest(
    new Request(`http://localhost:3000/api/trpc/${path}?input=${query}`),
    async () => session,
  );
}

async function readExports(): Promise<void> {
  const acting = { ...company, name: "Velika d.o.o.", actor: { userId, name: "Ana" } };
  const asked = { format: "csv", locale: "sr-Latn" } as const;
  const period = { from: "2025-03-01", to: "2025-03-02" };
  for (const { content } of [
    await exportSales(acting, { ...asked, view: readSalesView({ tab: "attention" }) }),
    await exportSales(acting, { ...asked, view: readSalesView(period) }),
    await exportPurchases(acting, { ...asked, view: readPurchaseView(period) }),
  ])
    for await (const _ of content);
}
