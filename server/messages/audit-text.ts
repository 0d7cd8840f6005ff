import { parseAuditAction } from "#server/domain/activity/audit-actions.ts";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { formatDate } from "./format.ts";
import type { Locale } from "./locales.ts";

export type AuditFacts = { action: string; details: Readonly<Record<string, unknown>> };

/** What was done, in one sentence; a name that nobody writes any more is shown as it stands. */
export function describeAuditAction({ action }: AuditFacts, messages: Messages, locale: Locale): string {
  const t = createTranslator({ locale, messages, namespace: "activity" });
  const known = parseAuditAction(action);
  return known === null ? t("otherAction", { name: action }) : t(`action.${known}`);
}

/** The same word of a record means different things in different acts. */
const meaning: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "template.rename": { from: "before", to: "after" },
  "invoice.create": { from: "madeFrom" },
  "invoice.mail": { to: "recipient" },
  "mail.repeat": { to: "recipient" },
  "buyer.remind": { to: "recipient" },
  "partner.copy": { count: "partners" },
  "item.import": { count: "items" },
};

/** What the record says beside the act: a label and a value in words each. What is empty is left out. */
export function describeAuditDetails(
  { action, details }: AuditFacts,
  messages: Messages,
  locale: Locale,
): { label: string; value: string }[] {
  const labels = new Map<string, string>(Object.entries(messages.activity.detail));
  return Object.entries(details).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === false || value === "") return [];
    const name = meaning[action]?.[key] ?? key;
    return [{ label: labels.get(name) ?? name, value: describeValue(key, value, messages, locale) }];
  });
}

function describeValue(key: string, value: unknown, messages: Messages, locale: Locale): string {
  if (Array.isArray(value)) return value.map((one) => describeValue(key, one, messages, locale)).join(", ");
  if (value === true) return messages.activity.value.yes;
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (parseCivilDate(text) !== null) return formatDate(text, locale);
  return wordsOf(key, messages).get(text) ?? text;
}

/** Closed lists have words; names, numbers and comments stand as they were written. */
function wordsOf(
  key: string,
  { activity, documentKind, environment, ...messages }: Messages,
): Map<string, string> {
  switch (key) {
    case "fields":
      return new Map(Object.entries(activity.field));
    case "typeCode":
      return new Map(Object.entries(documentKind));
    case "kind":
      return new Map(Object.entries(messages.party.kind));
    case "environment":
    case "fromEnvironment":
      return new Map(Object.entries(environment));
    case "held":
    case "told":
    case "status":
      return new Map([...Object.entries(messages.purchaseStatus), ...Object.entries(messages.salesStatus)]);
    case "name":
    case "number":
    case "comment":
    case "from":
    case "to":
      return new Map();
    default:
      return new Map(Object.entries(activity.value));
  }
}
