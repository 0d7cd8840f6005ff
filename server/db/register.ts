import { prisma, type Tx } from "./client.ts";
import type { Environment } from "./environment.ts";

/** A public body or company as SEF's register has it. */
export type RegisterRow = { pib: string; jbkjs: string | null; registrationNumber: string; name: string };

/** What the register says of some PIBs; refreshedAt is null while there is no register yet. */
export type RegisterAnswer = { refreshedAt: Date | null; rows: RegisterRow[] };

export async function findInRegister(
  tx: Tx,
  environment: Environment,
  pibs: readonly string[],
): Promise<RegisterAnswer> {
  const register = await tx.sefRegister.findUnique({ where: { environment } });
  if (!register?.refreshedAt) return { refreshedAt: null, rows: [] };
  const rows = await tx.sefCompany.findMany({
    where: { environment, pib: { in: [...pibs] } },
    orderBy: [{ pib: "asc" }, { jbkjs: "asc" }],
    select: { pib: true, jbkjs: true, registrationNumber: true, name: true },
  });
  return {
    refreshedAt: register.refreshedAt,
    rows: rows.map(({ jbkjs, ...row }) => ({ ...row, jbkjs: jbkjs || null })),
  };
}

/** Adds or renews rows, each marked as seen by this run. The table belongs to no tenant. */
export async function storeInRegister(
  environment: Environment,
  runId: string,
  rows: readonly RegisterRow[],
): Promise<void> {
  const column = (name: "pib" | "registrationNumber" | "name") => rows.map((row) => row[name]);
  const jbkjs = rows.map((row) => row.jbkjs ?? "");
  await prisma().$executeRaw`
    INSERT INTO sef_company (environment, pib, jbkjs, registration_number, name, seen_run)
    SELECT DISTINCT ON (pib, jbkjs, registration_number)
           ${environment}, pib, jbkjs, registration_number, name, ${runId}::uuid
      FROM unnest(${column("pib")}::text[], ${jbkjs}::text[], ${column("registrationNumber")}::text[],
                  ${column("name")}::text[]) AS row (pib, jbkjs, registration_number, name)
    ON CONFLICT (environment, pib, jbkjs, registration_number)
    DO UPDATE SET name = excluded.name, seen_run = excluded.seen_run`;
}

/** The run saw the whole register: what it did not see is gone. */
export async function finishRegister(
  environment: Environment,
  run: { runId: string; companies: number },
  now: Date,
): Promise<void> {
  await prisma().$executeRaw`
    DELETE FROM sef_company WHERE environment = ${environment} AND seen_run <> ${run.runId}::uuid`;
  const done = { refreshedAt: now, companies: run.companies, error: null };
  await prisma().sefRegister.upsert({
    where: { environment },
    create: { environment, ...done },
    update: done,
  });
}

export async function findRegister(
  environment: Environment,
): Promise<{ refreshedAt: Date | null; companies: number; error: string | null }> {
  const register = await prisma().sefRegister.findUnique({ where: { environment } });
  return register ?? { refreshedAt: null, companies: 0, error: null };
}

export async function recordRegisterError(environment: Environment, error: string): Promise<void> {
  await prisma().sefRegister.upsert({
    where: { environment },
    create: { environment, error },
    update: { error },
  });
}
