import { findings } from "#server/messages/areas/findings.ts";
import { oddities } from "#server/messages/areas/oddities.ts";
import { toCyrillic } from "#server/messages/cyrillic.ts";
import { isText, type Text, type Texts } from "#server/messages/text.ts";
import type { Finding } from "./check-document.ts";
import type { Language } from "./parse-arguments.ts";

/** The sentences of a finding: what is wrong and, for a rule, why it matters and how to mend it. */
export type Explanation = { what: string; why?: string; how?: string };

export function explain({ code }: Finding, language: Language): Explanation {
  const rule = entryOf(findings, code);
  if (rule !== null && !isText(rule)) {
    const say = (key: string) => sentence(rule[key], language);
    return { what: say("what"), why: say("why"), how: say("how") };
  }
  return { what: sentence(entryOf(oddities, code) ?? oddities.unknown, language) };
}

function entryOf(texts: Texts, code: string): Text | Texts | null {
  return Object.hasOwn(texts, code) ? (texts[code] ?? null) : null;
}

function sentence(text: Text | Texts | undefined, language: Language): string {
  if (text === undefined || !isText(text)) return "";
  const [serbian, english] = text;
  if (language === "en") return english;
  return language === "sr-Cyrl" ? toCyrillic(serbian) : serbian;
}
