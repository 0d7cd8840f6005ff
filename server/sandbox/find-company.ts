import type { Company } from "./company.ts";
import type { SefDocument } from "./document.ts";
import type { Sandbox } from "./sandbox.ts";

/** The company that an active key belongs to; null for unknown and switched-off keys. */
export function companyOfKey(sandbox: Sandbox, key: string): Company | null {
  const id = sandbox.state.companyByKey.get(key);
  const company = id === undefined ? undefined : sandbox.state.companies.get(id);
  const active = company?.apiKeys.some((each) => each.key === key && each.active) ?? false;
  return company && active ? company : null;
}

/** All register rows of a PIB: several when bodies of the public sector share it. */
export function companiesOfPib(sandbox: Sandbox, pib: string): Company[] {
  return [...sandbox.state.companies.values()].filter((company) => company.pib === pib);
}

/** The body of the public sector with this number. */
export function companyOfJbkjs(sandbox: Sandbox, jbkjs: string): Company | null {
  return [...sandbox.state.companies.values()].find((company) => company.jbkjs === jbkjs) ?? null;
}

export function sellerOf(sandbox: Sandbox, document: SefDocument): Company {
  return known(sandbox, document.sellerId);
}

export function buyerOf(sandbox: Sandbox, document: SefDocument): Company {
  return known(sandbox, document.buyerId);
}

/** Companies are never removed, so a document's company always exists. */
function known(sandbox: Sandbox, id: string): Company {
  const company = sandbox.state.companies.get(id);
  if (!company) throw new Error(`Company ${id} is not in the register.`);
  return company;
}
