import { randomUUID } from "node:crypto";
import { withCompany } from "#server/db/company.ts";
import { recordSignIn, signInWaitSeconds } from "#server/db/system.ts";
import { signUp as storeSignUp } from "#server/db/system-doors.ts";
import type { Pib } from "#server/domain/party/pib.ts";
import type { RegistrationNumber } from "#server/domain/party/registration-number.ts";
import { env } from "#server/env.ts";
import { AppError } from "#server/errors.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import { sha256 } from "#server/secrets.ts";
import { companySlug } from "./company-slug.ts";
import { newWebhookToken } from "./webhook-token.ts";

export type SignUpForm = {
  name: string;
  email: string;
  companyName: string;
  pib: Pib;
  registrationNumber: RegistrationNumber;
};

/**
 * Makes a person and the first company, which starts in the sandbox with that person as owner.
 *
 * @param passwordHash of a password that has been judged already.
 * @param address of the client: who asks for taken e-mails again and again has to wait.
 * @returns the company's slug.
 * @throws AppError EMAIL_TAKEN, RATE_LIMITED.
 */
export async function signUp(form: SignUpForm, passwordHash: string, address: string): Promise<string> {
  const subject = sha256(`sign-up:${address}`);
  if ((await signInWaitSeconds([subject])) > 0) throw new AppError("RATE_LIMITED");
  const organizationId = randomUUID();
  const slug = await storeSignUp({
    account: { id: randomUUID(), email: form.email, name: form.name, passwordHash },
    company: {
      id: organizationId,
      slug: companySlug(form.companyName),
      name: form.companyName,
      pib: form.pib,
      registrationNumber: form.registrationNumber,
      street: null,
      city: null,
      postalCode: null,
      ...newWebhookToken(organizationId),
    },
  });
  if (slug !== null) {
    await requestSandbox(organizationId);
    return slug;
  }
  await recordSignIn([subject], false);
  throw new AppError("EMAIL_TAKEN", { faults: [{ code: "EMAIL_TAKEN", path: "email" }] });
}

/** A new company can try everything at once: it gets a place in the sandbox where the operator runs one. */
async function requestSandbox(organizationId: string): Promise<void> {
  if (!env().SEFLOW_SANDBOX_URL) return;
  const payload = { organizationId, environment: "sandbox" } as const;
  await withCompany(organizationId, (tx) =>
    enqueue(tx, "join-sandbox", payload, { priority: "interactive" }),
  );
}
