import { z } from "zod";
import { fictionalPibs } from "#server/companies/sandbox-parties.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { partyKindSchema } from "#server/domain/party/party-kind-schema.ts";
import { copyPartners } from "#server/partners/copy-partners.ts";
import { createPartner } from "#server/partners/create-partner.ts";
import { findPartnersElsewhere, partnersElsewhereSchema } from "#server/partners/find-partners-elsewhere.ts";
import { getPartner } from "#server/partners/get-partner.ts";
import { getSilenceRecord, silenceRecordSchema } from "#server/partners/get-silence-record.ts";
import {
  listPartnerEvents,
  listPartnerEventsInput,
  partnerEventsSchema,
} from "#server/partners/list-partner-events.ts";
import { listPartners } from "#server/partners/list-partners.ts";
import { lookUpRegister, registerAnswerSchema } from "#server/partners/look-up-register.ts";
import { setInSef } from "#server/partners/set-in-sef.ts";
import { openAmountSchema, sumOpen } from "#server/partners/sum-open.ts";
import { updatePartner } from "#server/partners/update-partner.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";
import {
  createPartnerInput,
  listPartnersInput,
  partnerIdSchema,
  updatePartnerInput,
} from "#server/trpc/inputs/partners.ts";

const text = z.string().nullable();

const partnerRow = z.object({
  id: z.string(),
  kind: partyKindSchema,
  isCustomer: z.boolean(),
  isSupplier: z.boolean(),
  name: z.string(),
  pib: text,
  registrationNumber: text,
  jbkjs: text,
  city: text,
  inSef: z.boolean().nullable(),
  updatedAt: z.date(),
});

export const partnersRouter = router({
  list: companyProcedure("partner.read")
    .input(listPartnersInput)
    .output(
      z.object({
        items: z.array(partnerRow),
        nextCursor: z.object({ name: z.string(), id: z.string() }).nullable(),
      }),
    )
    .query(({ ctx, input }) => listPartners(ctx.company, input)),

  get: companyProcedure("partner.read")
    .input(z.object({ partnerId: partnerIdSchema }))
    .output(
      partnerRow.extend({
        street: text,
        postalCode: text,
        country: z.string(),
        email: text,
        paymentTermDays: z.number().nullable(),
        version: z.number(),
      }),
    )
    .query(({ ctx, input }) => getPartner(ctx.company, input.partnerId)),

  /** Whom the company has in its other environments. */
  elsewhere: companyProcedure("partner.read")
    .output(partnersElsewhereSchema)
    .query(({ ctx }) => findPartnersElsewhere(ctx.company, fictionalPibs)),

  /** Everything that happened with the partner and its documents, newest first. */
  timeline: companyProcedure("partner.read")
    .input(listPartnerEventsInput.extend({ partnerId: partnerIdSchema }))
    .output(partnerEventsSchema)
    .query(({ ctx, input: { partnerId, cursor } }) =>
      listPartnerEvents(ctx.company, { partnerId, cursor: cursor ?? null }),
    ),

  /** How the customer answers: in time, or by silence. */
  silenceRecord: companyProcedure("partner.read")
    .input(z.object({ partnerId: partnerIdSchema }))
    .output(silenceRecordSchema)
    .query(({ ctx, input }) => getSilenceRecord(ctx.company, input.partnerId)),

  openAmounts: companyProcedure("partner.read")
    .input(z.object({ partnerId: partnerIdSchema }))
    .output(z.array(openAmountSchema))
    .query(({ ctx, input }) => sumOpen(ctx.company, input.partnerId)),

  lookUpRegister: companyProcedure("partner.read")
    .input(z.object({ partnerId: partnerIdSchema }))
    .output(registerAnswerSchema)
    .query(({ ctx, input }) => lookUpRegister(ctx.company, input.partnerId)),

  create: companyProcedure("partner.edit")
    .input(createPartnerInput)
    .output(z.object({ partnerId: z.string() }))
    .mutation(async ({ ctx, input: { company: _, ...partner } }) => ({
      partnerId: await createPartner(ctx.company, partner),
    })),

  copyFrom: companyProcedure("partner.edit")
    .input(z.object({ from: environmentSchema }))
    .output(z.object({ count: z.number() }))
    .mutation(async ({ ctx, input: { from } }) => ({
      count: await copyPartners(ctx.company, { from, fictional: fictionalPibs }),
    })),

  setInSef: companyProcedure("partner.edit")
    .input(z.object({ partnerId: partnerIdSchema, inSef: z.boolean().nullable() }))
    .output(z.object({ done: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await setInSef(ctx.company, input);
      return { done: true };
    }),

  update: companyProcedure("partner.edit")
    .input(updatePartnerInput)
    .output(z.object({ version: z.number() }))
    .mutation(async ({ ctx, input: { company: _, ...form } }) => ({
      version: await updatePartner(ctx.company, form),
    })),
});
