import { type Answer, file, json, ModelError, Refusal } from "./answer.ts";
import { belgradeDay, isDay, utcTime } from "./belgrade-time.ts";
import { type Call, pathId, queryText, type Route } from "./call.ts";
import { pageAsPdf } from "./pdf.ts";
import { type VatRecord, type VatRecordKind, vatRecordStatus } from "./vat-record.ts";

/** VAT records since September 2024: the second generation of the API, with numbers for enums and camelCase answers. */
export const vatRecordRoutes: readonly Route[] = (["individual", "group"] as const).flatMap((kind) => {
  const path = `/vat-recording/${kind}`;
  const route = (
    method: string,
    rest: string,
    handle: (call: Call, kind: VatRecordKind) => Answer,
  ): Route => ({
    method,
    path: `${path}${rest}`,
    version: "v2",
    access: "key",
    handle: (call) => handle(call, kind),
  });
  return [
    route("POST", "", create),
    route("GET", "", list),
    route("GET", "/{id}", show),
    route("GET", "/{id}/pdf", showPdf),
    route("POST", "/correction/{id}", correct),
    route("POST", "/cancel/{id}", cancel),
  ];
});

const codes = {
  individual: {
    notFound: "IndividualVatRecordingNotFound",
    notRecorded: "TheIndividualVatRecordIsNotInRecordStatus",
    future: "IndividualVatRecordCannotSelectFutureTaxPeriod",
  },
  group: {
    notFound: "GroupVatRecordingNotFound",
    notRecorded: "TheGroupVatRecordIsNotInRecordStatus",
    future: "GroupVatRecordCannotSelectFutureTaxPeriod",
  },
} as const;

const firstId = 70_001;

function create(call: Call, kind: VatRecordKind): Answer {
  const content = readContent(call);
  refusePeriod(call, kind, content);
  return json(dto(call, store(call, kind, content, null)));
}

/** Only what stands as recorded may be corrected; the old version is replaced. */
function correct(call: Call, kind: VatRecordKind): Answer {
  const old = ownRecord(call, kind);
  if (old.status !== vatRecordStatus.recorded) {
    throw new Refusal(codes[kind].notRecorded, "The VAT record is not in record status", "id");
  }
  const content = readContent(call);
  change(call, old, vatRecordStatus.replaced);
  return json(dto(call, store(call, kind, content, old)));
}

/** Cancels all versions. */
function cancel(call: Call, kind: VatRecordKind): Answer {
  const record = ownRecord(call, kind);
  if (record.status === vatRecordStatus.cancelled) {
    throw new Refusal(
      "CannotCancelVatRecordingInThisStatus",
      "VAT record cannot be cancelled in this status",
      "id",
    );
  }
  for (const version of versionsOf(call, record)) change(call, version, vatRecordStatus.cancelled);
  return json(record.id);
}

function show(call: Call, kind: VatRecordKind): Answer {
  return json(dto(call, ownRecord(call, kind)));
}

function showPdf(call: Call, kind: VatRecordKind): Answer {
  const { id, content, status } = ownRecord(call, kind);
  const lines = [
    `Evidencija PDV ${id}`,
    `Broj ${String(content.calculationNumber ?? "")}`,
    `Status ${status}`,
  ];
  return file("application/pdf", pageAsPdf(lines));
}

/** New records are filtered by the day of their last change of status, both ends included. */
function list(call: Call, kind: VatRecordKind): Answer {
  const from = readDay(call, "dateFrom");
  const to = readDay(call, "dateTo");
  const found = own(call, kind).filter(({ changedAt }) => {
    const day = belgradeDay(changedAt);
    return (from === null || day >= from) && (to === null || day <= to);
  });
  return json(found.map((record) => dto(call, record)));
}

function readDay(call: Call, name: string): string | null {
  const given = queryText(call, name);
  if (given === null) return null;
  const day = given.slice(0, 10);
  if (!isDay(day)) throw new ModelError(name, given);
  return day;
}

function own({ sandbox, company }: Call, kind: VatRecordKind): VatRecord[] {
  return [...sandbox.state.vatRecords.values()].filter(
    (record) => record.kind === kind && record.companyId === company.id,
  );
}

function ownRecord(call: Call, kind: VatRecordKind): VatRecord {
  const id = pathId(call, "id");
  const record = own(call, kind).find((each) => each.id === id);
  if (record) return record;
  const { notFoundStatus } = call.sandbox.state.knobs;
  throw new Refusal(codes[kind].notFound, `VAT record ${id} not found`, "id", notFoundStatus);
}

function versionsOf(call: Call, { kind, firstId: first }: VatRecord): VatRecord[] {
  return own(call, kind).filter((each) => each.firstId === first);
}

/** The year and the number of the period (1-12 months, 13-16 quarters) are what SEF cannot do without. */
function readContent(call: Call): Record<string, unknown> {
  const body: unknown = parseBody(call);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new ModelError("$", "body");
  const content = Object.fromEntries(Object.entries(body));
  const { year, vatPeriod } = content;
  if (typeof year !== "number" || !Number.isInteger(year)) throw new ModelError("year", text(year));
  if (typeof vatPeriod !== "number" || !Number.isInteger(vatPeriod) || vatPeriod < 1 || vatPeriod > 16) {
    throw new ModelError("vatPeriod", text(vatPeriod));
  }
  return content;
}

function parseBody({ body }: Call): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new ModelError("$", "body");
  }
}

function text(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

/** A period that has not begun cannot be recorded; a group record neither one that still runs, nor one twice. */
function refusePeriod(call: Call, kind: VatRecordKind, content: Record<string, unknown>): void {
  const { begins, ends } = bounds(Number(content.year), Number(content.vatPeriod));
  const month = belgradeDay(call.now).slice(0, 7);
  if (begins > month)
    throw new Refusal(codes[kind].future, "Future tax period cannot be selected", "vatPeriod");
  if (kind === "individual") return;
  if (ends >= month) {
    throw new Refusal(
      "GroupVatRecordCannotSelectCurrentTaxPeriod",
      "Current tax period cannot be selected",
      "vatPeriod",
    );
  }
  const isTaken = own(call, kind).some(
    (each) =>
      each.status === vatRecordStatus.recorded &&
      each.content.year === content.year &&
      each.content.vatPeriod === content.vatPeriod,
  );
  if (!isTaken) return;
  throw new Refusal(
    "GroupVatRecordAlreadyExistsForTaxPeriod",
    "Group VAT record already exists for the tax period",
    "vatPeriod",
  );
}

/** First and last month of a period, "2026-10". */
function bounds(year: number, period: number): { begins: string; ends: string } {
  const first = period <= 12 ? period : (period - 13) * 3 + 1;
  const last = period <= 12 ? period : first + 2;
  const month = (number: number) => `${year}-${String(number).padStart(2, "0")}`;
  return { begins: month(first), ends: month(last) };
}

function store(
  { sandbox, company, now }: Call,
  kind: VatRecordKind,
  content: Record<string, unknown>,
  old: VatRecord | null,
): VatRecord {
  const id = firstId + sandbox.state.vatRecords.size;
  const record: VatRecord = {
    id,
    kind,
    companyId: company.id,
    firstId: old?.firstId ?? id,
    version: (old?.version ?? 0) + 1,
    status: vatRecordStatus.recorded,
    content,
    createdAt: now,
    changedAt: now,
  };
  sandbox.change((put) => put({ type: "vat-record-stored", record }));
  return record;
}

function change({ sandbox, now }: Call, record: VatRecord, status: number): void {
  sandbox.change((put) => put({ type: "vat-record-stored", record: { ...record, status, changedAt: now } }));
}

function dto(call: Call, record: VatRecord): Record<string, unknown> {
  const { id, kind, version, status, content, createdAt, changedAt } = record;
  const history = versionsOf(call, record)
    .filter((each) => each.version < version)
    .map((each) => ({
      calculationNumber: each.content.calculationNumber ?? null,
      vatRecordingStatus: each.status,
      statusChangeDate: utcTime(each.changedAt),
      turnoverDate: each.content.turnoverDate ?? null,
    }));
  return {
    ...content,
    [kind === "group" ? "groupVatId" : "individualVatId"]: id,
    vatRecordingStatus: status,
    vatRecordingVersion: version,
    sendDate: utcTime(createdAt),
    createdDateUtc: utcTime(createdAt),
    statusChangeDateUtc: utcTime(changedAt),
    [kind === "group" ? "groupVatVersionHistory" : "individualVatHistory"]: history,
  };
}
