import { type Answer, empty, file, json, Refusal } from "./answer.ts";
import { belgradeDay } from "./belgrade-time.ts";
import { type OpenCall, objectBody, queryText, type Route, textField } from "./call.ts";
import type { Company } from "./company.ts";
import { companiesOfPib } from "./find-company.ts";
import { subscribe } from "./subscriptions.ts";

export const registerRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/Company/CheckIfCompanyRegisteredOnEfaktura",
    access: "open",
    handle: checkIfRegistered,
  },
  { method: "GET", path: "/getAllCompanies", access: "open", handle: (call) => json(allCompanies(call)) },
  {
    method: "GET",
    path: "/downloadAllCompanies",
    access: "open",
    handle: (call) => file("application/json", Buffer.from(JSON.stringify(allCompanies(call)))),
  },
  { method: "PUT", path: "/company/update-company", access: "key", handle: () => empty() },
  {
    method: "POST",
    path: "/subscribe",
    access: "key",
    handle: (call) => {
      const key = subscribe(call.sandbox, call.company.id);
      const quoted = call.sandbox.state.knobs.subscribeShape === "quoted";
      return { kind: "text", status: 200, text: quoted ? JSON.stringify(key) : key };
    },
  },
];

/** PIB and company number are mandatory; the JBKJS tells bodies with the same numbers apart. */
function checkIfRegistered(call: OpenCall): Answer {
  const body = objectBody(call);
  const pib = textField(body, "vatNumber");
  const registrationNumber = textField(body, "registrationNumber");
  const jbkjs = textField(body, "jbkjs");
  if (pib === null) throw new Refusal("InvalidVatNumber", "VAT number is not defined", "vatNumber");
  if (registrationNumber === null) {
    throw new Refusal(
      "CompanyWithRegistrationCodeNotFound",
      "Registration number is not defined",
      "registrationNumber",
    );
  }
  const registered = companiesOfPib(call.sandbox, pib.replace(/^RS/i, "")).some(
    (company) =>
      company.active &&
      company.registrationNumber === registrationNumber.padStart(8, "0") &&
      (jbkjs === null || company.jbkjs === jbkjs),
  );
  return json({ EFakturaRegisteredCompany: registered });
}

/** The whole register; with includeAllStatuses=true also the deleted. "Buget" is SEF's spelling. */
function allCompanies(call: OpenCall): Record<string, unknown>[] {
  const all = queryText(call, "includeAllStatuses")?.toLowerCase() === "true";
  return [...call.sandbox.state.companies.values()]
    .filter((company) => all || company.active)
    .map((company) => miniCompany(company, call.now));
}

function miniCompany(company: Company, now: number): Record<string, unknown> {
  return {
    BugetCompanyNumber: company.jbkjs,
    RegistrationCode: company.registrationNumber,
    VatRegistrationCode: company.pib,
    Name: company.name,
    RegistrationDate: `${belgradeDay(company.registeredAt)}T00:00:00`,
    DeletionDate: company.active ? null : `${belgradeDay(now)}T00:00:00`,
  };
}
