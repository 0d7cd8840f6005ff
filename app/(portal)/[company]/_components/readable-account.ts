import { formatBankAccount, parseBankAccount } from "#server/domain/party/bank-account.ts";

/** In the dashed form that people read; an account that is none stays as it was written. */
export function readableAccount(text: string): string {
  const account = parseBankAccount(text);
  return account === null ? text : formatBankAccount(account);
}
