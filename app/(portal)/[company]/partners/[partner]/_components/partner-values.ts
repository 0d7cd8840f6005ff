import type { z } from "zod";
import { lateResolver } from "#app/_components/late-resolver.ts";
import type { updatePartnerInput } from "#server/trpc/inputs/partners.ts";
import type { Partner } from "./partner-page.tsx";

type BesideForm = "partnerId" | "version";
export type PartnerValues = Omit<z.input<typeof updatePartnerInput>, BesideForm>;
export type PartnerData = Omit<z.output<typeof updatePartnerInput>, BesideForm>;

/** The fields of the procedure; which partner and which version stand beside the form. */
export const partnerValidation = lateResolver(() =>
  import("#server/trpc/inputs/partners.ts").then(({ updatePartnerInput }) =>
    updatePartnerInput.omit({ partnerId: true, version: true }),
  ),
);

export function valuesOfPartner(partner: Partner): PartnerValues {
  const { name, kind, jbkjs, street, city, postalCode, email, paymentTermDays } = partner;
  return {
    name,
    kind,
    jbkjs: jbkjs ?? "",
    street: street ?? "",
    city: city ?? "",
    postalCode: postalCode ?? "",
    email: email ?? "",
    paymentTermDays,
  };
}

/** A company and a public-funds user may turn into each other; everybody else stays what it is. */
export function kindsOpenTo(kind: Partner["kind"]): readonly Partner["kind"][] {
  return kind === "company" || kind === "public_body" ? ["company", "public_body"] : [kind];
}

/** For `setValueAs`: an empty field means absent, anything that is no number is judged by the schema. */
export function daysOf(text: unknown): number | null {
  return text === "" || text === null ? null : Number(text);
}
