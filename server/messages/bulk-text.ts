import type { Messages } from "./catalog.ts";

/** What a code in a row of a bulk run means: a finding of ours, a refusal of SEF, or an error of the portal. */
export function describeBulkCode(code: string, messages: Messages): string {
  const finding = new Map(Object.entries(messages.findings)).get(code)?.what;
  const refusal = new Map(Object.entries(messages.sefErrors)).get(code)?.cause;
  const ours = new Map<string, string>(Object.entries(messages.errors)).get(code);
  return finding ?? refusal ?? ours ?? code;
}
