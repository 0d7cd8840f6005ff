import { type Answer, file, json, ModelError, Refusal } from "./answer.ts";
import { belgradeDay, isDay } from "./belgrade-time.ts";
import { type Call, objectBody, pathId, queryText, type Route, textField } from "./call.ts";
import type { Company } from "./company.ts";
import { companiesOfPib } from "./find-company.ts";
import { pageAsPdf } from "./pdf.ts";

/** A buyer's notice to its supplier that it has corrected its input VAT (since SEF 3.14). */
export interface Notice {
  id: number;
  senderId: string;
  recipientId: string;
  status: "Sent" | "Mistake";
  /** As the sender gave it, names in lower case. */
  content: Record<string, unknown>;
  at: number;
}

const base = "/recipients-notice-on-input-vat";

export const noticeRoutes: readonly Route[] = [
  { method: "POST", path: `${base}/sender/send`, access: "key", handle: send },
  {
    method: "GET",
    path: `${base}/sender/mistake-status`,
    access: "key",
    handle: (call) =>
      json(
        own(call, "sender")
          .filter(({ status }) => status === "Mistake")
          .map((notice) => dto(call, notice)),
      ),
  },
  ...(["sender", "recipient"] as const).flatMap((side): Route[] => [
    {
      method: "GET",
      path: `${base}/${side}/date-range`,
      access: "key",
      handle: (call) => inRange(call, side),
    },
    {
      method: "GET",
      path: `${base}/${side}/{noticeId}`,
      access: "key",
      handle: (call) => json(dto(call, one(call, side))),
    },
    {
      method: "GET",
      path: `${base}/${side}/{noticeId}/pdf`,
      access: "key",
      handle: (call) => asPdf(one(call, side)),
    },
  ]),
];

const firstId = 40_001;
const noticeNumberMax = 199;

function send(call: Call): Answer {
  const { sandbox, company, now } = call;
  const body = objectBody(call);
  const number = textField(body, "noticeNumber");
  const amount = body.get("totalvatamount");
  if (number === null) throw new ModelError("noticeNumber", null);
  if (number.length > noticeNumberMax) {
    throw new Refusal(
      "VatDeductionNotificationNoticeNumberTooLong",
      "Notice number is too long",
      "noticeNumber",
    );
  }
  if (typeof amount !== "number" || amount < 0) throw new ModelError("totalVatAmount", String(amount ?? ""));
  if (own(call, "sender").some((notice) => notice.content.noticenumber === number)) {
    throw new Refusal(
      "VatDeductionNotificationNoticeNumberNotUnique",
      "Notice number is not unique",
      "noticeNumber",
    );
  }
  const recipient = findRecipient(call, body.get("recipient"));
  const notice: Notice = {
    id: firstId + sandbox.state.notices.size,
    senderId: company.id,
    recipientId: recipient.id,
    status: recipient.active ? "Sent" : "Mistake",
    content: Object.fromEntries(body),
    at: now,
  };
  sandbox.change((put) => put({ type: "notice-stored", notice }));
  return json(dto(call, notice));
}

function findRecipient({ sandbox }: Call, given: unknown): Company {
  const fields = new Map(
    Object.entries(typeof given === "object" && given !== null ? given : {}).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]),
  );
  const pib = (fields.get("vatregistrationcode") ?? "").replace(/^RS/i, "");
  const recipient = companiesOfPib(sandbox, pib)[0];
  if (recipient) return recipient;
  throw new Refusal(
    "CompanyWithVATRegistrationCodeNotFound",
    "Company with VAT registration code not found",
    "recipient.vatRegistrationCode",
  );
}

/** What did not go out exists for its sender only. */
function own({ sandbox, company }: Call, side: "sender" | "recipient"): Notice[] {
  return [...sandbox.state.notices.values()].filter((notice) =>
    side === "sender"
      ? notice.senderId === company.id
      : notice.recipientId === company.id && notice.status === "Sent",
  );
}

function one(call: Call, side: "sender" | "recipient"): Notice {
  const id = pathId(call, "noticeId");
  const notice = own(call, side).find((each) => each.id === id);
  if (notice) return notice;
  throw new Refusal(
    "VatDeductionNotificationNoticeNotFound",
    `Notice ${id} not found`,
    "noticeId",
    call.sandbox.state.knobs.notFoundStatus,
  );
}

function inRange(call: Call, side: "sender" | "recipient"): Answer {
  const from = readDay(call, "dateFrom");
  const to = readDay(call, "dateTo");
  const found = own(call, side).filter(({ at }) => belgradeDay(at) >= from && belgradeDay(at) <= to);
  return json(found.map((notice) => dto(call, notice)));
}

function readDay(call: Call, name: string): string {
  const day = (queryText(call, name) ?? "").slice(0, 10);
  if (!isDay(day)) throw new ModelError(name, day === "" ? null : day);
  return day;
}

function asPdf({ content }: Notice): Answer {
  const lines = [`Obavestenje ${String(content.noticenumber)}`, `PDV ${String(content.totalvatamount)}`];
  return file("application/pdf", pageAsPdf(lines));
}

function dto(
  { sandbox }: Call,
  { id, senderId, recipientId, status, content, at }: Notice,
): Record<string, unknown> {
  const party = (companyId: string) => {
    const company = sandbox.state.companies.get(companyId);
    return {
      VatRegistrationCode: company?.pib ?? null,
      RegistrationCode: company?.registrationNumber ?? null,
      Name: company?.name ?? null,
      Address: company === undefined ? null : `${company.street}, ${company.city}`,
      IsBudget: company?.jbkjs != null,
    };
  };
  const field = (name: string) => content[name.toLowerCase()] ?? null;
  return {
    Id: id,
    NoticeNumber: field("noticeNumber"),
    NoticeDate: `${belgradeDay(at)}T00:00:00`,
    TotalVatAmount: field("totalVatAmount"),
    DocumentIssueOrigin: field("documentIssueOrigin"),
    BasisOfNotice: field("basisOfNotice"),
    DocumentReferenceType: field("documentReferenceType"),
    RelatedDocumentNumber: field("relatedDocumentNumber"),
    RelatedDocumentIssueDate: field("relatedDocumentIssueDate"),
    RelatedInvoicePeriodStartDate: field("relatedInvoicePeriodStartDate"),
    RelatedInvoicePeriodEndDate: field("relatedInvoicePeriodEndDate"),
    RelatedDocumentStornoDate: field("relatedDocumentStornoDate"),
    Notes: field("notes"),
    Sender: party(senderId),
    Recipient: party(recipientId),
    SendingStatus: status,
  };
}
