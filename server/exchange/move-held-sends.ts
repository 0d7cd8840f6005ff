import { Prisma, type Tx } from "#server/db/client.ts";
import { nextSendState, type SendState } from "#server/domain/lifecycle/send-state.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { recordEvent } from "./record-event.ts";

type Move =
  | { event: "hold_credentials"; from: readonly SendState[] }
  | { event: "release"; from: readonly SendState[] };

const kinds = { hold_credentials: "heldCredentials", release: "releasedCredentials" } as const;

/** Moves all documents of a company that wait in one of these states: an API key concerns every one of them. */
export async function moveHeldSends(
  tx: Tx,
  { organizationId, environment }: JobPayload<"send-invoices">,
  { event, from }: Move,
  now: Date,
): Promise<void> {
  const states = new Set(from.map((state) => nextSendState(state, event)));
  const [to] = states;
  if (!to || states.size > 1) throw new Error(`Documents in ${from.join(", ")} cannot ${event} as one.`);
  const moved = await tx.$queryRaw<{ id: string; partnerId: string | null }[]>`
    UPDATE invoice SET state = ${to}, state_changed_at = ${now}, version = version + 1, claimed_by = NULL,
           next_attempt_at = ${event === "release" ? now : null}, failure = NULL
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}
       AND state IN (${Prisma.join([...from])})
    RETURNING id, partner_id AS "partnerId"`;
  for (const { id, partnerId } of moved) {
    await recordEvent(tx, {
      organizationId,
      environment,
      invoiceId: id,
      partnerId,
      kind: kinds[event],
      cause: "system",
      occurredAt: now,
    });
  }
}
