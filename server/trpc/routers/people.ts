import { z } from "zod";
import { hashPassword } from "#server/auth/password.ts";
import { findPasswordFault } from "#server/auth/password-rule.ts";
import { roleSchema } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { locales } from "#server/messages/locales.ts";
import { acceptInvitation, joinAsNewPerson } from "#server/people/accept-invitation.ts";
import { resendInvitation, revokeInvitation } from "#server/people/change-invitation.ts";
import { changeRole } from "#server/people/change-role.ts";
import { invitePerson } from "#server/people/invite-person.ts";
import { listPeople, peopleSchema } from "#server/people/list-people.ts";
import { openedInvitationSchema, openInvitation } from "#server/people/open-invitation.ts";
import { leaveCompany, removeMember } from "#server/people/remove-member.ts";
import { companyProcedure, publicProcedure, router, signedInProcedure } from "#server/trpc/init.ts";
import { invitationToken, inviteeInput, newPersonInput } from "#server/trpc/inputs/people.ts";

const done = z.object({ done: z.literal(true) });
const isDone = { done: true } as const;
const invitation = z.object({ invitationId: z.uuid() });

/** Who works in a company, and invitations into it. */
export const peopleRouter = router({
  list: companyProcedure("people.read")
    .output(peopleSchema)
    .query(({ ctx }) => listPeople(ctx.company)),

  invite: companyProcedure("people.edit")
    .input(inviteeInput.extend({ role: roleSchema, locale: z.enum(locales) }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await invitePerson(ctx.company, input);
      return isDone;
    }),

  resendInvitation: companyProcedure("people.edit")
    .input(invitation.extend({ locale: z.enum(locales) }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await resendInvitation(ctx.company, input);
      return isDone;
    }),

  revokeInvitation: companyProcedure("people.edit")
    .input(invitation)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await revokeInvitation(ctx.company, input.invitationId);
      return isDone;
    }),

  changeRole: companyProcedure("people.edit")
    .input(z.object({ userId: z.uuid(), role: roleSchema }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await changeRole(ctx.company, input);
      return isDone;
    }),

  remove: companyProcedure("people.edit")
    .input(z.object({ userId: z.uuid() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeMember(ctx.company, input.userId);
      return isDone;
    }),

  leave: companyProcedure("people.read")
    .output(done)
    .mutation(async ({ ctx }) => {
      await leaveCompany(ctx.company);
      return isDone;
    }),

  openInvitation: publicProcedure
    .input(z.object({ token: invitationToken }))
    .output(openedInvitationSchema)
    .query(({ input }) => openInvitation(input.token)),

  acceptInvitation: signedInProcedure
    .input(z.object({ token: invitationToken }))
    .output(z.object({ slug: z.string() }))
    .mutation(async ({ ctx, input }) => ({ slug: await acceptInvitation(ctx.session, input.token) })),

  /** Account and membership at once. It does not sign in; the form does that next. */
  join: publicProcedure
    .input(newPersonInput.extend({ token: invitationToken }))
    .output(z.object({ slug: z.string(), email: z.string() }))
    .mutation(async ({ input: { token, name, password } }) => {
      // Before the costly hash, so that a link that opens nothing costs us nothing.
      const { email } = await openInvitation(token);
      const code = findPasswordFault(password, [email, name]);
      if (code) throw new AppError("VALIDATION", { faults: [{ code, path: "password" }] });
      return joinAsNewPerson({ token, name, passwordHash: await hashPassword(password) });
    }),
});
