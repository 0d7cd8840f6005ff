import { type DocumentAct, documentActs } from "#server/domain/lifecycle/document-act.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import type { EventFacts } from "./event-text.ts";
import { formatMoneyWithCurrency } from "./format.ts";
import type { Locale } from "./locales.ts";

/** A sentence about an act on a timeline; null when the event is no act. */
export function describeActEvent(event: EventFacts, messages: Messages, locale: Locale): string | null {
  const act = documentActs.find((known) => known === event.details.act);
  if (!act) return null;
  const t = createTranslator({ locale, messages, namespace: "acts" });
  const name = t(`standing.${act}`);
  const text = (detail: string) => String(event.details[detail] ?? "");
  const person = event.actorName ?? messages.timeline.cause.system;
  const failure = { code: text("code"), message: text("message") };
  switch (event.kind) {
    case "actRequested":
      return t(`timeline.requested.${act}`, { person, comment: text("comment") });
    case "actDone":
      return t(`timeline.done.${act}`, {
        amount: formatMoneyWithCurrency(text("vatAmount") || "0", "RSD", locale),
      });
    case "actFoundDone":
      return t("timeline.found", { act: name });
    case "actUnclear":
      return t("timeline.unclear", { act: name });
    case "actRefused":
      return t("timeline.refused", { act: name, reason: describeActFailure(act, failure, messages, locale) });
    case "actFailed":
      return t("timeline.failed", { act: name, reason: describeActFailure(act, failure, messages, locale) });
    default:
      return null;
  }
}

/** Why an act was not done, to stand after a colon. SEF's own English words come last, when we have none of ours. */
export function describeActFailure(
  act: DocumentAct,
  { code, message }: { code: string; message: string },
  messages: Messages,
  locale: Locale,
): string {
  const t = createTranslator({ locale, messages, namespace: "acts.reasons" });
  if (code === "ACT_ALREADY_SO" || code === "ACT_NOT_POSSIBLE") {
    const status =
      act === "cancel" || act === "storno"
        ? messages.salesStatus[parseSalesStatus(message)]
        : messages.purchaseStatus[parsePurchaseStatus(message)];
    return t(code, { status });
  }
  if (code === "InvalidPurchaseStatus") return t(code);
  const known = new Map(Object.entries(messages.sefErrors)).get(code)?.cause;
  const ours = new Map<string, string>(Object.entries(messages.errors)).get(code);
  const reason = known ?? ours ?? (message === "" ? t("withoutWords") : t("unknown", { message }));
  return reason.replace(/\.$/, "");
}
