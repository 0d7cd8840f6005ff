/** What the buyer does by itself after a document has reached it. */
export interface BuyerBehaviour {
  /** manual and silent do nothing here: the first waits for a person or a script, the second for the time-out. */
  buyer: "manual" | "accept" | "reject" | "silent";
  /** From Sent to the answer. */
  answerDelayMs: number;
  rejectComment: string | null;
}

/** Addresses that a company's admin types on the SEF portal; ppc = public procurement contract holder. */
export interface Endpoints {
  outgoing: string | null;
  incoming: string | null;
  ppc: string | null;
}

export interface ApiKey {
  key: string;
  active: boolean;
}

/** One row of SEF's register. PIB and company number may repeat: only PIB with JBKJS is an identity. */
export interface Company {
  id: string;
  pib: string;
  /** Matični broj, eight digits kept as text because of leading zeros. */
  registrationNumber: string;
  /** Number of a public-sector body; null for everybody else. */
  jbkjs: string | null;
  name: string;
  city: string;
  street: string;
  postalCode: string;
  active: boolean;
  apiKeys: ApiKey[];
  endpoints: Endpoints;
  behaviour: BuyerBehaviour;
  registeredAt: number;
}

/** The identity of a register row as text, usable as a map key. */
export function companyId(pib: string, jbkjs: string | null): string {
  return jbkjs === null ? pib : `${pib}/${jbkjs}`;
}

/** A company is of the public sector exactly when it has a JBKJS. */
export function isPublic(company: Company): boolean {
  return company.jbkjs !== null;
}
