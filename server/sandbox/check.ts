import type { Company } from "./company.ts";
import type { Fault } from "./document.ts";
import type { Sandbox } from "./sandbox.ts";
import type { UblFacts } from "./ubl-facts.ts";

/** One uploaded document and everything it is judged against. */
export interface Submission {
  sandbox: Sandbox;
  facts: UblFacts;
  /** Owner of the API key. */
  sender: Company;
  /** The active register row that the document is addressed to; null when there is none. */
  receiver: Company | null;
  sendToCir: "Yes" | "No" | null;
  /** The calendar day in Belgrade. */
  today: string;
}

/** One rule of SEF: the fault when the submission breaks it, null when it does not. */
export type Check = (submission: Submission) => Fault | null;

export function fault(code: string, message: string, field: string | null = null): Fault {
  return { code, message, field };
}
