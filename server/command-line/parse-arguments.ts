import { type CivilDate, parseCivilDate } from "#server/domain/civil-date.ts";

export const commands = ["read", "check", "write"] as const;
export type Command = (typeof commands)[number];
export const languages = ["sr-Latn", "sr-Cyrl", "en"] as const;
export type Language = (typeof languages)[number];

export type UblArguments = {
  command: Command;
  /** Paths, "-" for standard input. */
  files: string[];
  /** The day of sending that date rules compare with; null for the real one. */
  today: CivilDate | null;
  language: Language;
  /** Findings as JSON instead of lines for people. */
  json: boolean;
  /** Whether the buyer asked for registration in the public sector's register of invoices. */
  sendToCir: boolean;
  /** Whether `read` prints the content of files carried inside the document. */
  attachments: boolean;
  /** BT-24 to write; null for the profile's own. */
  customizationId: string | null;
};

export type ParsedArguments = { kind: "help" } | { kind: "wrong"; detail: string } | RunArguments;
type RunArguments = { kind: "run"; arguments: UblArguments };

/** Understands the words behind `npm run ubl --`. Options may stand anywhere; `--` ends them. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const plain: string[] = [];
  const options: Omit<UblArguments, "command" | "files"> = {
    today: null,
    language: "sr-Latn",
    json: false,
    sendToCir: false,
    attachments: false,
    customizationId: null,
  };
  const queue = words.flatMap(splitAssignment);
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === "--") {
      plain.push(...queue.splice(0));
    } else if (word === "--help" || word === "-h") {
      return { kind: "help" };
    } else if (word === "-" || !word.startsWith("-")) {
      plain.push(word);
    } else if (word === "--json") {
      options.json = true;
    } else if (word === "--cir") {
      options.sendToCir = true;
    } else if (word === "--attachments") {
      options.attachments = true;
    } else {
      const wrong = takeValue(options, word, queue.shift());
      if (wrong !== null) return { kind: "wrong", detail: wrong };
    }
  }
  return arrange(plain, options);
}

function splitAssignment(word: string): string[] {
  const match = /^(--[a-z-]+)=(.*)$/s.exec(word);
  return match ? [match[1] ?? "", match[2] ?? ""] : [word];
}

/** What is wrong with an option that takes a value, or null. */
function takeValue(
  options: Omit<UblArguments, "command" | "files">,
  name: string,
  value: string | undefined,
): string | null {
  switch (name) {
    case "--today":
      options.today = parseCivilDate(value ?? "");
      return options.today === null ? "--today wants a day such as 2026-11-21" : null;
    case "--language": {
      const language = languages.find((known) => known === value);
      if (language === undefined) return `--language is one of ${languages.join(", ")}`;
      options.language = language;
      return null;
    }
    case "--customization-id":
      if (value === undefined || value.trim() === "") return "--customization-id wants an identifier";
      options.customizationId = value;
      return null;
    default:
      return `unknown option ${name}`;
  }
}

function arrange(plain: string[], options: Omit<UblArguments, "command" | "files">): ParsedArguments {
  const [name, ...files] = plain;
  if (name === undefined || name === "help") return { kind: "help" };
  const command = commands.find((known) => known === name);
  if (command === undefined) return { kind: "wrong", detail: `unknown command ${name}` };
  if (files.length === 0)
    return { kind: "wrong", detail: `${command} wants a file, or - for standard input` };
  if (command === "write" && files.length > 1) return { kind: "wrong", detail: "write takes one file" };
  if (files.filter((file) => file === "-").length > 1) {
    return { kind: "wrong", detail: "standard input can be read once only" };
  }
  return { kind: "run", arguments: { command, files, ...options } };
}
