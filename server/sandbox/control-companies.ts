import { type ApiKey, type BuyerBehaviour, type Company, companyId, type Endpoints } from "./company.ts";
import { ControlError, Fields } from "./control-input.ts";
import type { Sandbox } from "./sandbox.ts";
import type { World } from "./world.ts";
import type { Worlds } from "./worlds.ts";

const untouchedBehaviour: BuyerBehaviour = { buyer: "manual", answerDelayMs: 0, rejectComment: null };
const noEndpoints: Endpoints = { outgoing: null, incoming: null, ppc: null };

/** Registers companies or changes those that exist; all of the list or, if one is wrong, none of it. */
export function upsertCompanies(worlds: Worlds, world: World, input: Fields): { companies: Company[] } {
  const { sandbox } = world;
  const list = input.listOr("companies", null);
  input.done();
  if (list === null) throw new ControlError("companies must be given.");
  const keyOwners = new Map(sandbox.state.companyByKey);
  const companies = list.map((each) => {
    const company = readCompany(sandbox, new Fields(each, "company"));
    claimKeys(keyOwners, company);
    refuseForeignKeys(worlds, world, company);
    return company;
  });
  sandbox.change((put) => {
    for (const company of companies) put({ type: "company-registered", company });
  });
  return { companies };
}

/** Only fields that are given change; a given list of keys replaces the old one. */
function readCompany(sandbox: Sandbox, input: Fields): Company {
  const pib = input.text("pib", /^\d{9}$/, "nine digits");
  const jbkjs = input.nullableTextOr("jbkjs", null, /^\d{5}$/, "five digits or null");
  const id = companyId(pib, jbkjs);
  const known = sandbox.state.companies.get(id);
  const registrationPattern = /^\d{8}$/;
  const company: Company = {
    id,
    pib,
    jbkjs,
    registrationNumber: known
      ? input.textOr("registrationNumber", known.registrationNumber, registrationPattern, "eight digits")
      : input.text("registrationNumber", registrationPattern, "eight digits"),
    name: known ? input.textOr("name", known.name) : input.text("name"),
    city: input.textOr("city", known?.city ?? "Beograd"),
    street: input.textOr("street", known?.street ?? "Nemanjina 1"),
    postalCode: input.textOr("postalCode", known?.postalCode ?? "11000"),
    active: input.flagOr("active", known?.active ?? true),
    apiKeys: input.listOr("apiKeys", null)?.map(readKey) ?? known?.apiKeys ?? [],
    endpoints: readEndpoints(input.objectOr("endpoints", null), known?.endpoints ?? noEndpoints),
    behaviour: readBehaviour(input.objectOr("behaviour", null), known?.behaviour ?? untouchedBehaviour),
    registeredAt: known?.registeredAt ?? sandbox.now(),
  };
  input.done();
  return company;
}

function readKey(value: unknown): ApiKey {
  const input = new Fields(value, "apiKey");
  const key = { key: input.text("key"), active: input.flagOr("active", true) };
  input.done();
  return key;
}

/** One key is one company: that is how SEF knows who calls. */
function claimKeys(keyOwners: Map<string, string>, company: Company): void {
  for (const [key, owner] of keyOwners) if (owner === company.id) keyOwners.delete(key);
  for (const { key } of company.apiKeys) {
    const owner = keyOwners.get(key);
    if (owner !== undefined)
      throw new ControlError(`An API key of ${company.id} belongs to company ${owner}.`);
    keyOwners.set(key, company.id);
  }
}

/** Whoever calls is known by the key alone, so a key of another world cannot be had. Only the common one gives its keys up. */
function refuseForeignKeys(worlds: Worlds, world: World, { apiKeys }: Company): void {
  for (const { key } of apiKeys) {
    const owner = worlds.ofKey(key);
    if (owner !== null && owner !== world && owner !== worlds.common)
      throw new ControlError("An API key belongs to a company of another world.");
  }
}

function readEndpoints(input: Fields | null, known: Endpoints): Endpoints {
  if (input === null) return known;
  const read = (name: keyof Endpoints) =>
    input.nullableTextOr(name, known[name], /^https?:\/\/[^\s/]+/, "an http or https address, or null");
  const endpoints = { outgoing: read("outgoing"), incoming: read("incoming"), ppc: read("ppc") };
  input.done();
  return endpoints;
}

function readBehaviour(input: Fields | null, known: BuyerBehaviour): BuyerBehaviour {
  if (input === null) return known;
  const behaviour = {
    buyer: input.choiceOr("buyer", ["manual", "accept", "reject", "silent"], known.buyer),
    answerDelayMs: input.countOr("answerDelayMs", known.answerDelayMs),
    rejectComment: input.nullableTextOr("rejectComment", known.rejectComment),
  };
  input.done();
  return behaviour;
}
