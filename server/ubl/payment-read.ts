import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { parseBankAccount } from "#server/domain/party/bank-account.ts";
import { parsePaymentId } from "#server/domain/party/payment-reference.ts";
import type { Note } from "./oddities.ts";
import { childrenOf, textAt, type XmlNode } from "./xml-tree.ts";

/** The first way of paying that names an account; "30" stands in when none is named. */
export function readPayment(root: XmlNode, note: Note): Invoice["payment"] {
  const all = childrenOf(root, "PaymentMeans");
  const means = all.find((entry) => accountOf(entry) !== null) ?? all[0] ?? null;
  const texts = all.flatMap((entry) => accountOf(entry) ?? []);
  const accounts = [...new Set(texts.flatMap((text) => text.split("|").map((part) => part.trim())))];
  const account = accounts.find((text) => text !== "") ?? null;
  if (accounts.length > 1) note("UBL-ACCOUNTS-SEVERAL", "payment.account", accounts.join(" | "));
  if (account !== null && parseBankAccount(account) === null)
    note("UBL-BANK-ACCOUNT", "payment.account", account);
  return {
    meansCode: textAt(means, "PaymentMeansCode") ?? "30",
    account,
    ...parsePaymentId(textAt(means, "PaymentID") ?? ""),
  };
}

function accountOf(means: XmlNode): string | null {
  return textAt(means, "PayeeFinancialAccount", "ID");
}
