import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import { parseAuditAction } from "#server/domain/activity/audit-actions.ts";
import { messagesFor } from "#server/messages/catalog.ts";
import { appRouter } from "#server/trpc/root.ts";
import { type Answer, callProcedure } from "./call-procedure.ts";
import { type Member, makeMember } from "./members.ts";
import { procedureFixtures } from "./procedure-fixtures.ts";
import type { ProcedureFixture } from "./procedures/fixture.ts";

const definitionSchema = z.object({
  type: z.enum(["query", "mutation"]),
  meta: z.object({ permission: z.string() }),
  inputs: z.array(z.unknown()),
  output: z.unknown(),
});

/** Every procedure by its path, as the router itself lists them. */
export const procedures = Object.entries<unknown>(appRouter._def.procedures).map(([path, procedure]) => {
  if (typeof procedure !== "function" || !("_def" in procedure)) throw new Error(`${path} is no procedure.`);
  const { type, meta, inputs, output } = definitionSchema.parse(procedure._def);
  return { path, type, permission: meta.permission, inputs, output };
});

/**
 * Proves for every procedure that it works for its own company and that rows of another company do not exist for it.
 * A procedure without a fixture fails. `overDatabaseOnly` leaves out what is decided before any row of a company is
 * read, and so is the same over every database.
 */
export function proveProcedures({ overDatabaseOnly = false } = {}): void {
  let own: Member;
  let foreign: Member;
  beforeAll(async () => {
    own = await makeMember("Prva firma");
    foreign = await makeMember("Druga firma");
  });

  describe.each(procedures)("$path", ({ path, type, permission }) => {
    const fixture = (): ProcedureFixture => {
      const found = procedureFixtures[path];
      if (!found) throw new Error(`tests/support/procedures has no fixture for ${path}.`);
      return found;
    };
    const ofCompany = permission !== "public" && permission !== "signed-in";
    const inputFor = async (member: Member, slug: string) => {
      const input = await fixture().input(member);
      return ofCompany ? Object.assign({ company: slug }, input) : input;
    };

    function proveGuards(): void {
      test("refuses whoever is not signed in", async () => {
        expect(await callProcedure(path, type, await inputFor(own, own.slug), null)).toMatchObject(
          refused("UNAUTHENTICATED", 401),
        );
      });

      if (!ofCompany) return;

      test("does not exist at a company that one is no member of", async () => {
        const input = await inputFor(own, own.slug);
        expect(await callProcedure(path, type, input, foreign.session)).toMatchObject(
          refused("NOT_FOUND", 404),
        );
      });

      test("whose input names rows says so, so that another company's are tried", async () => {
        const input = await fixture().input(own);
        const names = Object.keys(z.record(z.string(), z.unknown()).catch({}).parse(input));
        expect(fixture().namesRows ?? false).toBe(names.some((name) => /Ids?$/.test(name)));
      });
    }

    test("succeeds for a member with the company's own rows", async () => {
      const session = permission === "public" ? null : own.session;
      const answer = await callProcedure(path, type, await inputFor(own, own.slug), session);
      expect(answer).toMatchObject({ ok: true });
      await fixture().undo?.(own);
    });

    if (permission === "public") return;

    if (!overDatabaseOnly) proveGuards();

    if (!ofCompany || !procedureFixtures[path]?.namesRows) return;

    test("does not find rows of another company", async () => {
      const input = await inputFor(own, foreign.slug);
      expect(await callProcedure(path, type, input, foreign.session)).toMatchObject(
        refused("NOT_FOUND", 404),
      );
    });
  });

  // After all of them: their acts stand in the chain.
  test("everything that they write into the audit chain is in the catalog of the activity log", async () => {
    expect(await wordless(own.organizationId)).toEqual([]);
  });
}

/** What the audit chain of a company holds that the activity log could not say in words. */
async function wordless(organizationId: string): Promise<string[]> {
  const rows = await withCompany(organizationId, (tx) =>
    tx.auditLog.findMany({ where: { organizationId }, select: { action: true, details: true } }),
  );
  const { detail, field } = messagesFor("sr-Latn").activity;
  const detailsSchema = z.looseObject({ fields: z.array(z.string()).default([]) });
  const missing = rows.flatMap(({ action, details }) => {
    const { fields, ...rest } = detailsSchema.parse(details);
    return [
      ...(parseAuditAction(action) === null ? [action] : []),
      ...Object.keys(rest)
        .filter((name) => !(name in detail))
        .map((name) => `${action}: detail ${name}`),
      ...fields.filter((name) => !(name in field)).map((name) => `${action}: field ${name}`),
    ];
  });
  return [...new Set(missing)];
}

function refused(code: string, status: number): Partial<Answer> {
  return { ok: false, code, status };
}
