import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { describeActEvent } from "./act-text.ts";
import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { describeFollowEvent } from "./follow-text.ts";
import { describeDeadlineEvent } from "./followed-deadline-text.ts";
import { formatDate } from "./format.ts";
import type { Locale } from "./locales.ts";

/** What a timeline knows about one event; `details` holds what the sentence of its kind mentions. */
export type EventFacts = {
  kind: string;
  actorName: string | null;
  sefStatus: string | null;
  details: Readonly<Record<string, string | number | null>>;
  invoice: { number: string | null; direction: "sales" | "purchase" } | null;
};

/** One sentence about an event, for screens, mail and PDF alike. A kind that nobody knows is an "other event". */
export function describeEvent(event: EventFacts, messages: Messages, locale: Locale): string {
  const t = createTranslator({ locale, messages, namespace: "timeline" });
  const person = event.actorName ?? t("cause.system");
  const detail = (name: string) => String(event.details[name] ?? "");
  const date = formatDate(detail("date"), locale);
  switch (event.kind) {
    case "created":
      return event.actorName === null ? t("created") : t("createdBy", { person });
    case "importedFromXml":
      return t("importedFromXml", { fileName: detail("fileName") });
    case "edited":
      return event.actorName === null ? t("edited") : t("editedBy", { person });
    case "queued":
    case "withdrawn":
    case "partnerEdited":
      return t(event.kind, { person });
    case "issuedOutsideSef":
      return t("issuedOutsideSef", { number: detail("number"), person });
    case "mailed":
    case "buyerReminded":
      return t(event.kind, { to: detail("to"), person });
    case "mailFailed":
    case "mailUnclear":
      return t(event.kind, { to: detail("to") });
    case "inSefSet":
      return t(inSefTexts[detail("inSef")] ?? "inSefUnknown", { person });
    case "dateConfirmed":
      return t("dateConfirmed", { date, person });
    case "redated":
      return t("redated", { date });
    case "sendingRepeated":
      return t("sendingRepeated", { attempt: detail("attempt") });
    case "heldDate":
      return t("heldDate", { date });
    case "numberTaken":
      return t("numberTaken", { number: detail("number") });
    case "subscriptionMissing":
      return t("subscriptionMissing", { date });
    case "refused":
      return t("refused", { reason: describeReason(detail("code"), messages) });
    case "failed":
      return t("failed", { reason: describeReason(detail("reason"), messages) });
    case "statusChanged":
      return describeStatus(event, messages, locale);
    case "received":
      return t("received", { supplier: detail("supplier") });
    case "referenceChanged":
      return describeReference(event, messages, locale);
    case "sendingStarted":
    case "sent":
    case "adopted":
    case "outcomeFound":
    case "outcomeUnknown":
    case "heldOutage":
    case "heldCredentials":
    case "releasedCredentials":
    case "partnerCreated":
      return t(event.kind);
    default:
      return (
        describeActEvent(event, messages, locale) ??
        describeFollowEvent(event, messages, locale) ??
        describeDeadlineEvent(event, messages, locale) ??
        t("unknown")
      );
  }
}

const inSefTexts: Readonly<Record<string, "inSefYes" | "inSefNo">> = { yes: "inSefYes", no: "inSefNo" };

/** The cause behind a code of SEF or of ours, without its full stop, to stand after a colon; an unknown code as it is. */
function describeReason(code: string, messages: Messages): string {
  const refusals = new Map(Object.entries(messages.sefErrors));
  const ours = new Map<string, string>(Object.entries(messages.errors));
  const cause = refusals.get(code)?.cause ?? ours.get(code) ?? (code || messages.sefErrors.unknown.cause);
  return cause.replace(/\.$/, "");
}

function describeStatus(event: EventFacts, messages: Messages, locale: Locale): string {
  const t = createTranslator({ locale, messages, namespace: "timeline" });
  const text = event.sefStatus ?? "";
  const status =
    event.invoice?.direction === "purchase"
      ? messages.purchaseStatus[parsePurchaseStatus(text)]
      : messages.salesStatus[parseSalesStatus(text)];
  const comment = String(event.details.comment ?? "").trim();
  return comment === "" ? t("statusChanged", { status }) : t("statusChangedWithComment", { status, comment });
}

function describeReference(event: EventFacts, messages: Messages, locale: Locale): string {
  const t = createTranslator({ locale, messages, namespace: "timeline" });
  const names = new Map<string, string>([
    ...Object.entries(messages.fields),
    ["jbkjs", messages.party.jbkjs],
  ]);
  const name = String(event.details.field ?? "jbkjs");
  const field = names.get(name) ?? name;
  const person = event.actorName ?? t("cause.system");
  const before = String(event.details.before ?? "");
  const after = String(event.details.after ?? "");
  if (after === "") return t("referenceCleared", { field, before, person });
  if (before === "") return t("referenceSet", { field, after, person });
  return t("referenceChanged", { field, before, after, person });
}
