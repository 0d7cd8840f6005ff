import type { z } from "zod";
import type { updatePartnerInput } from "#server/trpc/inputs/partners.ts";
import type { Partner } from "./partner-page.tsx";

type PartnerValues = Omit<z.input<typeof updatePartnerInput>, "partnerId" | "version">;
export type PartnerTexts = ReturnType<typeof textsOfPartner>;

export function textsOfPartner(partner: Partner) {
  const { name, kind, jbkjs, street, city, postalCode, email, paymentTermDays } = partner;
  return {
    name,
    kind: String(kind),
    jbkjs: jbkjs ?? "",
    street: street ?? "",
    city: city ?? "",
    postalCode: postalCode ?? "",
    email: email ?? "",
    paymentTermDays: paymentTermDays === null ? "" : String(paymentTermDays),
  };
}

/** The fields of the procedure; which partner and which version stand beside the form. An empty field means absent. */
export function valuesOfPartner(
  { kind: _text, paymentTermDays, ...texts }: PartnerTexts,
  kind: Partner["kind"],
): PartnerValues {
  const days = paymentTermDays.trim();
  return { ...texts, kind, paymentTermDays: days === "" ? null : Number(days) };
}

/** A company and a public-funds user may turn into each other; everybody else stays what it is. */
export function kindsOpenTo(kind: Partner["kind"]): readonly Partner["kind"][] {
  return kind === "company" || kind === "public_body" ? ["company", "public_body"] : [kind];
}
