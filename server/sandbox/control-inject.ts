import { belgradeDay } from "./belgrade-time.ts";
import { type Company, companyId } from "./company.ts";
import { ControlError, Fields } from "./control-input.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import { receiveDocument } from "./receive-document.ts";
import type { Sandbox } from "./sandbox.ts";
import { type SimpleLine, simpleInvoice } from "./simple-invoice.ts";
import { pairKey } from "./state.ts";
import { readUbl } from "./ubl-facts.ts";

/** Lets a registered supplier send to a registered buyer, with a given XML or one written here. */
export function injectPurchase(sandbox: Sandbox, input: Fields): Record<string, unknown> {
  const supplier = readCompany(sandbox, "supplierPib", input.text("supplierPib"), null);
  const buyerJbkjs = input.nullableTextOr("buyerJbkjs", null);
  const buyer = readCompany(sandbox, "buyerPib", input.text("buyerPib"), buyerJbkjs);
  const given = input.textOr("xml", null);
  const number = input.textOr("number", null);
  const lines = input.listOr("lines", null)?.map(readLine) ?? null;
  input.done();
  if (given !== null && (number !== null || lines !== null)) {
    throw new ControlError("Give either xml, or number and lines.");
  }
  const at = sandbox.now();
  const today = belgradeDay(at);
  const xml =
    given ??
    simpleInvoice({
      supplier,
      buyer,
      today,
      number: number ?? nextNumber(sandbox, supplier, today),
      lines: lines ?? [defaultLine],
    });
  const facts = readUbl(Buffer.from(xml));
  if (typeof facts === "string")
    throw new ControlError("xml must be a UBL Invoice or CreditNote of a known type.");
  refuseTakenNumber(sandbox, supplier, facts.summary.number);
  const document = receiveDocument(sandbox, {
    requestId: null,
    seller: supplier,
    buyer,
    sendToCir: buyer.jbkjs === null ? null : "No",
    xml,
    summary: facts.summary,
    hiddenFault: null,
    injected: true,
    at,
  });
  const { salesInvoiceId, invoiceId } = document;
  return { salesInvoiceId, invoiceId, purchaseInvoiceId: invoiceId, number: facts.summary.number };
}

const defaultLine: SimpleLine = {
  name: "Kancelarijski materijal",
  quantity: wholeNumber("10"),
  unitPrice: wholeNumber("250"),
  percent: wholeNumber("20"),
};

function wholeNumber(text: string): Decimal {
  return parseDecimal(text) ?? { units: 0n, decimals: 0 };
}

function readCompany(sandbox: Sandbox, field: string, pib: string, jbkjs: string | null): Company {
  const company = sandbox.state.companies.get(companyId(pib, jbkjs));
  if (!company?.active) {
    throw new ControlError(
      `${field} must be the PIB of an active registered company, with its JBKJS if it has one.`,
    );
  }
  return company;
}

function readLine(value: unknown): SimpleLine {
  const input = new Fields(value, "line");
  const line = {
    name: input.text("name"),
    quantity: readNumber(input, "quantity", 7),
    unitPrice: readNumber(input, "unitPrice", 4),
    percent: readNumber(input, "percent", 2),
  };
  input.done();
  return line;
}

/** A number, or better a string, since JSON numbers are not exact. */
function readNumber(input: Fields, name: string, decimalsMost: number): Decimal {
  const value = input.raw(name);
  const number = typeof value === "number" || typeof value === "string" ? parseDecimal(String(value)) : null;
  if (number === null || number.units < 0n || number.decimals > decimalsMost) {
    throw new ControlError(`${name} of line must be a number from 0 with at most ${decimalsMost} decimals.`);
  }
  return number;
}

/** "DOB-2026-0001", counted for each supplier. */
function nextNumber(sandbox: Sandbox, supplier: Company, today: string): string {
  const year = today.slice(0, 4);
  for (let count = 1; ; count++) {
    const number = `DOB-${year}-${String(count).padStart(4, "0")}`;
    if (!sandbox.state.documentsByNumber.has(pairKey(supplier.id, number))) return number;
  }
}

function refuseTakenNumber(sandbox: Sandbox, supplier: Company, number: string): void {
  if (number === "") throw new ControlError("The document has no number.");
  if (sandbox.state.documentsByNumber.has(pairKey(supplier.id, number))) {
    throw new ControlError(`Supplier ${supplier.pib} has used the number ${number} before.`);
  }
}
