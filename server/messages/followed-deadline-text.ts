import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import type { EventFacts } from "./event-text.ts";
import { formatDate } from "./format.ts";
import type { Locale } from "./locales.ts";

/** A sentence about a deadline that moved or came out otherwise; null for events of other kinds. */
export function describeDeadlineEvent(event: EventFacts, messages: Messages, locale: Locale): string | null {
  switch (event.kind) {
    case "deadlineChanged":
      return describeChange(event, messages, locale);
    case "deadlineContradicted":
      return describeContradiction(
        {
          consequence: String(event.details.consequence ?? ""),
          sefStatus: String(event.details.sefStatus ?? ""),
          tooEarlyFor: event.details.reason === "otherDay" ? String(event.details.before ?? "") : null,
          direction: event.invoice?.direction ?? "sales",
        },
        messages,
        locale,
      );
    default:
      return null;
  }
}

function describeChange({ details }: EventFacts, messages: Messages, locale: Locale): string {
  const t = createTranslator({ locale, messages, namespace: "followedDeadlines" });
  const names = new Map<string, string>(Object.entries(messages.deadlines.kind));
  const reasons = new Map<string, string>(Object.entries(messages.followedDeadlines.reason));
  const values = {
    deadline: names.get(String(details.deadline)) ?? t("title"),
    before: formatDate(String(details.before ?? ""), locale),
    reason: reasons.get(String(details.reason)) ?? t("reason.facts"),
  };
  const { after } = details;
  if (after === null || after === undefined) return t("event.dropped", values);
  if (after === details.before) return t("event.kept", values);
  return t("event.changed", { ...values, after: formatDate(String(after), locale) });
}

/** What we said would come, and SEF's word. */
export function describeContradiction(
  prediction: {
    consequence: string;
    sefStatus: string;
    direction: "sales" | "purchase";
    /** The day before which the predicted word came. */
    tooEarlyFor: string | null;
  },
  messages: Messages,
  locale: Locale,
): string {
  const t = createTranslator({ locale, messages, namespace: "followedDeadlines" });
  const { consequence, sefStatus, direction, tooEarlyFor } = prediction;
  const predictions = new Map<string, string>(Object.entries(messages.followedDeadlines.predicted));
  const status =
    direction === "purchase"
      ? messages.purchaseStatus[parsePurchaseStatus(sefStatus)]
      : messages.salesStatus[parseSalesStatus(sefStatus)];
  const predicted = predictions.get(consequence) ?? consequence;
  if (tooEarlyFor !== null)
    return t("contradictedEarly", { predicted, date: formatDate(tooEarlyFor, locale) });
  return t("contradicted", { predicted, status });
}
