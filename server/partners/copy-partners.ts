import { type Actor, appendAudit } from "#server/db/audit.ts";
import type { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { without } from "./find-partners-elsewhere.ts";

type Acting = { organizationId: string; environment: Environment; actor: Actor };
type Row = Prisma.PartnerGetPayload<object>;

/**
 * Takes the partners of another environment into the present one as rows of its own: what is changed here later changes
 * nothing there. Who is here already stays as it is, and whether SEF has somebody is learnt anew: it is another SEF.
 *
 * @param fictional PIBs of those who exist in the sandbox only; they stay there.
 * @returns how many came.
 */
export function copyPartners(
  { organizationId, environment, actor }: Acting,
  { from, fictional }: { from: Environment; fictional: readonly string[] },
): Promise<number> {
  return withCompany(organizationId, async (tx) => {
    // Two people who ask at one moment: without a PIB nothing else keeps a second copy out.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`copy-partners:${organizationId}`}, 0))`;
    const theirs = await tx.partner.findMany({
      where: { organizationId, environment: from, ...without(fictional) },
      orderBy: { id: "asc" },
    });
    const ours = await tx.partner.findMany({
      where: { organizationId, environment, pib: null },
      select: { kind: true, name: true },
    });
    const known = new Set(ours.map(nameOf));
    const missing = theirs.filter((row) => row.pib !== null || !known.has(nameOf(row)));
    const { count } = await tx.partner.createMany({
      data: missing.map((row) => legalDataOf(row, environment)),
      skipDuplicates: true,
    });
    if (count === 0) return 0;
    await appendAudit(tx, actor, {
      action: "partner.copy",
      subject: `organization/${organizationId}`,
      details: { fromEnvironment: from, count },
    });
    return count;
  });
}

function nameOf({ kind, name }: Pick<Row, "kind" | "name">): string {
  return `${kind}/${name}`;
}

function legalDataOf(row: Row, environment: Environment) {
  const { id: _i, inSef: _s, version: _v, createdAt: _c, updatedAt: _u, ...data } = row;
  return { ...data, environment };
}
