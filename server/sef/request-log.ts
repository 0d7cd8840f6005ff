import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { SefConnection } from "./connection.ts";

/** What is kept of an outgoing call. Bodies of documents stay with the document; the key never comes here. */
export type LoggedRequest = {
  /** `requestId#attempt` for uploads, a fresh id for reads. */
  idempotencyKey: string;
  method: string;
  path: string;
  query: Record<string, string>;
  bodyBytes: number;
  bodySha256: string | null;
};
export type LoggedAnswer = {
  /** HTTP status, or what went wrong when there was no answer. */
  status: string;
  errorCode: string | null;
  errorMessage: string | null;
  /** The first 4,000 characters of a textual answer. */
  body: string | null;
  durationMs: number;
};

const service = "sef";

/** Written and committed before the first byte leaves, so that a killed process leaves a trace. */
export async function logRequest(connection: SefConnection, request: LoggedRequest): Promise<string> {
  const { idempotencyKey, ...payload } = request;
  const row = await withCompany(connection.organizationId, (tx) =>
    tx.externalRequestLog.create({
      data: {
        organizationId: connection.organizationId,
        environment: connection.environment,
        service,
        idempotencyKey,
        requestPayload: { ...payload, baseUrl: connection.baseUrl },
      },
      select: { id: true },
    }),
  );
  return row.id;
}

export async function logAnswer(connection: SefConnection, id: string, answer: LoggedAnswer): Promise<void> {
  const { body, ...columns } = answer;
  await withCompany(connection.organizationId, (tx) =>
    tx.externalRequestLog.update({
      where: { organizationId_id: { organizationId: connection.organizationId, id } },
      data: { ...columns, responsePayload: body === null ? Prisma.DbNull : { body } },
      select: { id: true },
    }),
  );
}
