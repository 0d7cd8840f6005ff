import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import type { EventFacts } from "./event-text.ts";
import { formatDate } from "./format.ts";
import type { Locale } from "./locales.ts";

/** A sentence about what we made of SEF's words; null when the event is none of that. */
export function describeFollowEvent(event: EventFacts, messages: Messages, locale: Locale): string | null {
  const t = createTranslator({ locale, messages, namespace: "following.events" });
  const detail = (name: string) => String(event.details[name] ?? "");
  const day = (name: string) => formatDate(detail(name), locale);
  const status = (name: string) => describeStatusText(detail(name), event.invoice?.direction, messages);
  const person = event.actorName ?? messages.timeline.cause.system;
  switch (event.kind) {
    case "sentDateChanged":
      return t("sentDateChanged", { before: day("before"), after: day("after") });
    case "conflictFound":
      if (detail("code") === "status_backwards")
        return t("conflictStatus", { held: status("held"), told: status("told") });
      if (detail("code") === "missing_date") return t("conflictMissingDate", { field: detail("field") });
      return t("conflictDate", { field: detail("field"), told: detail("told") });
    case "conflictEnded":
      if (detail("endedBy") === "taken") return t("conflictTaken", { told: status("told"), person });
      return detail("endedBy") === "kept" ? t("conflictKept", { person }) : t("conflictAgreed");
    case "settledBySilence":
      return t(event.sefStatus === "Approved" ? "acceptedBySilence" : "rejectedBySilence", {
        date: day("date"),
      });
    case "stepProcessed":
      return t("stepProcessed", { person });
    default:
      return null;
  }
}

/** A status in SEF's spelling, in the language of the reader; a text that nobody knows as SEF wrote it. */
export function describeStatusText(
  text: string,
  direction: "sales" | "purchase" | undefined,
  messages: Messages,
): string {
  const isPurchase = direction === "purchase";
  const parsed = isPurchase ? parsePurchaseStatus(text) : parseSalesStatus(text);
  if (parsed === "Unknown") return text;
  return isPurchase
    ? messages.purchaseStatus[parsePurchaseStatus(text)]
    : messages.salesStatus[parseSalesStatus(text)];
}
