import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { helpText } from "./help-text.ts";
import { isUnreadable, type OpenedDocument, openDocument, type Unreadable } from "./open-document.ts";
import { parseArguments, type UblArguments } from "./parse-arguments.ts";
import type { Reading } from "./read-file.ts";

/** The tool's hands: tests give it others. */
export type Surroundings = {
  read: (file: string) => Promise<Reading>;
  print: (text: string) => void;
  complain: (text: string) => void;
  /** Today in Belgrade. */
  today: () => CivilDate;
  /** Whether a person reads along: JSON is indented then. */
  isTerminal: boolean;
};

export const exitCodes = { fine: 0, errorsFound: 1, notDone: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Runs one command over its files and says how it ended. A file that cannot be read does not stop the others. */
export async function runUbl(words: readonly string[], around: Surroundings): Promise<ExitCode> {
  const parsed = parseArguments(words);
  if (parsed.kind === "help") {
    around.print(helpText);
    return exitCodes.fine;
  }
  if (parsed.kind === "wrong") {
    around.complain(`${parsed.detail}\n\n${helpText}`);
    return exitCodes.notDone;
  }
  let worst: ExitCode = exitCodes.fine;
  for (const file of parsed.arguments.files) {
    const ended = await runFile(file, parsed.arguments, around);
    if (ended > worst) worst = ended;
  }
  return worst;
}

async function runFile(file: string, options: UblArguments, around: Surroundings): Promise<ExitCode> {
  const reading = await around.read(file);
  const opened = "code" in reading ? reading : await openDocument(reading.bytes);
  if (isUnreadable(opened)) return refuse(file, opened, options, around);
  switch (options.command) {
    case "read":
      return printDocument(file, opened, options, around);
    case "check":
      return printFindings(file, opened, options, around);
    case "write":
      return printXml(file, opened.invoice, options, around);
    default:
      return options.command satisfies never;
  }
}

/** Scripts find the error where they would have found the document, people find it among the complaints. */
function refuse(
  file: string,
  error: Unreadable,
  options: UblArguments,
  { print, complain, isTerminal }: Surroundings,
): ExitCode {
  const { code, detail } = error;
  if (options.command === "read" || options.json)
    print(toJson({ file, error: { code, detail } }, isTerminal));
  complain(`${file}: ${code}: ${detail}\n`);
  return exitCodes.notDone;
}

async function printDocument(
  file: string,
  document: OpenedDocument,
  options: UblArguments,
  { print, isTerminal }: Surroundings,
): Promise<ExitCode> {
  const { describeDocument } = await import("./describe-document.ts");
  const described = describeDocument(document, { withContent: options.attachments });
  print(toJson({ file, ...described }, isTerminal));
  return exitCodes.fine;
}

async function printFindings(
  file: string,
  document: OpenedDocument,
  options: UblArguments,
  { print, isTerminal, today }: Surroundings,
): Promise<ExitCode> {
  const [{ checkDocument, isError }, { explain }] = await Promise.all([
    import("./check-document.ts"),
    import("./describe-finding.ts"),
  ]);
  const day = options.today ?? today();
  const findings = checkDocument(document, { today: day, sendToCir: options.sendToCir });
  const explained = findings.map((finding) => ({ ...finding, ...explain(finding, options.language) }));
  if (options.json) {
    const { number } = document.invoice;
    print(toJson({ file, number, sendable: !findings.some(isError), findings: explained }, isTerminal));
  } else {
    for (const { severity, code, path, found, what, why, how } of explained) {
      const said = found === undefined || found === "" ? "" : ` (${JSON.stringify(found)})`;
      const sentences = [what, why, how].filter((sentence) => sentence !== undefined).join(" ");
      print(`${file}: ${severity} ${code} ${path}: ${sentences}${said}\n`);
    }
    const errors = findings.filter(isError).length;
    print(`${file}: ${count(errors, "error")}, ${count(findings.length - errors, "warning")}\n`);
  }
  return findings.some(isError) ? exitCodes.errorsFound : exitCodes.fine;
}

async function printXml(
  file: string,
  invoice: Invoice,
  options: UblArguments,
  around: Surroundings,
): Promise<ExitCode> {
  const [{ InvoiceNotWritable, writeInvoice }, { defaultCustomizationId }] = await Promise.all([
    import("#server/ubl/write-invoice.ts"),
    import("#server/ubl/profile.ts"),
  ]);
  const issueDate = invoice.issueDate ?? options.today ?? around.today();
  try {
    const customizationId = options.customizationId ?? defaultCustomizationId;
    around.print(`${writeInvoice({ ...invoice, issueDate }, { customizationId })}\n`);
    return exitCodes.fine;
  } catch (error) {
    if (!(error instanceof InvoiceNotWritable)) throw error;
    return refuse(file, { code: "INVOICE_NOT_WRITABLE", detail: error.paths.join(", ") }, options, around);
  }
}

function toJson(value: unknown, indented: boolean): string {
  return `${JSON.stringify(value, null, indented ? 2 : 0)}\n`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
