import type { CivilDate } from "#server/domain/civil-date.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { NoticeDetails, NoticeFacts } from "#server/domain/notice/notice.ts";
import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { describeDaysLeft, describeDeadline } from "./deadline-text.ts";
import { describeEvent, type EventFacts } from "./event-text.ts";
import { formatMoneyWithCurrency } from "./format.ts";
import type { Locale } from "./locales.ts";

/** What it is and which document it is about, in one line; then why or what follows, which may be nothing. */
export function describeNotice(
  facts: NoticeFacts,
  today: CivilDate,
  messages: Messages,
  locale: Locale,
): { title: string; sentence: string } {
  const { kind, details, invoice } = facts;
  const t = createTranslator({ locale, messages, namespace: "notifications" });
  const document = nameDocument(invoice, messages, locale);
  const text = (name: string) => String(details.facts[name] ?? "").trim();
  const comment = text("comment");
  const event = () => describeEvent({ ...toEvent(details), invoice }, messages, locale);
  const silence = () => describeSilence(facts, messages, locale);
  switch (kind) {
    case "lastDay":
    case "deadline":
      return describeAlert(facts, today, messages, locale);
    case "accepted":
      return {
        title: t("told.accepted", { document }),
        sentence: silence() ?? (comment === "" ? "" : t("comment", { comment })),
      };
    case "rejected":
      return {
        title: t("told.rejected", { document }),
        sentence: silence() ?? (comment === "" ? t("withoutReason") : t("reason", { reason: comment })),
      };
    case "reversed":
      return {
        title: t("told.reversed", { document, status: nameStatus(text("sefStatus"), invoice, messages) }),
        sentence: comment === "" ? "" : t("comment", { comment }),
      };
    case "mistake":
      return { title: t("told.mistake", { document }), sentence: t("mistakeNext") };
    case "sendProblem":
      return {
        title: invoice === null ? t("told.sendProblemOfAll") : t("told.sendProblem", { document }),
        sentence: event(),
      };
    case "received":
      return {
        title: t("told.received", { document }),
        sentence:
          invoice === null
            ? ""
            : t("amount", { amount: formatMoneyWithCurrency(invoice.payable, invoice.currency, locale) }),
      };
    case "notSubscribed":
      return { title: t("told.notSubscribed"), sentence: event() };
    default:
      return kind satisfies never;
  }
}

type Document = NoticeFacts["invoice"];

function nameDocument(invoice: Document, messages: Messages, locale: Locale): string {
  const t = createTranslator({ locale, messages, namespace: "notifications" });
  const number = invoice?.number ?? t("withoutNumber");
  const partner = invoice?.partnerName ?? null;
  return partner === null ? number : t("document", { number, partner });
}

function nameStatus(status: string, invoice: Document, messages: Messages): string {
  return invoice?.direction === "purchase"
    ? messages.purchaseStatus[parsePurchaseStatus(status)]
    : messages.salesStatus[parseSalesStatus(status)];
}

/** The event of the timeline that was told. */
function toEvent({ facts: { event, sefStatus, ...details } }: NoticeDetails): Omit<EventFacts, "invoice"> {
  return {
    kind: String(event ?? ""),
    actorName: null,
    sefStatus: sefStatus === null || sefStatus === undefined ? null : String(sefStatus),
    details,
  };
}

/** That nobody answered, which SEF does not say and we infer; null where somebody did. */
function describeSilence(
  { details, invoice }: NoticeFacts,
  messages: Messages,
  locale: Locale,
): string | null {
  const date = details.facts.silentUntil ?? null;
  if (date === null) return null;
  const event = { ...toEvent(details), kind: "settledBySilence", details: { date } };
  return describeEvent({ ...event, invoice }, messages, locale);
}

/** How long there is, and what follows; both outcomes where nobody knows whether the buyer is public. */
function describeAlert(
  { details: { deadlines }, invoice, standing }: NoticeFacts,
  today: CivilDate,
  messages: Messages,
  locale: Locale,
): { title: string; sentence: string } {
  const t = createTranslator({ locale, messages, namespace: "notifications" });
  const direction = invoice?.direction ?? "sales";
  const told = deadlines.map((deadline) =>
    describeDeadline({ deadline, direction, today }, messages, locale),
  );
  const [first] = deadlines;
  const left = first ? describeDaysLeft({ earliest: first.earliest, today }, messages, locale) : "";
  const name = told[0]?.name ?? "";
  const what = invoice === null ? name : nameDocument(invoice, messages, locale);
  if (standing !== "holds") {
    return { title: t("told.deadline", { left: name, what }), sentence: t(`ended.${standing}`) };
  }
  return {
    title: t("told.deadline", { left, what }),
    sentence: told.map(({ consequence }) => consequence).join(" "),
  };
}
