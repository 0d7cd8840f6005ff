import { addDays } from "./belgrade-time.ts";
import type { Company } from "./company.ts";
import { type Decimal, formatParas, multiplyToParas, percentOf } from "./decimal.ts";
import { escapeXml } from "./read-xml.ts";

export interface SimpleLine {
  name: string;
  quantity: Decimal;
  unitPrice: Decimal;
  /** VAT rate: 20 and 10 are category S, anything else is a small taxpayer's SS at 0. */
  percent: Decimal;
}

interface SimpleInvoice {
  supplier: Company;
  buyer: Company;
  number: string;
  /** Issue and supply date. */
  today: string;
  lines: readonly SimpleLine[];
}

interface Group {
  category: "S" | "SS";
  percent: Decimal;
  taxable: bigint;
}

const namespaces = [
  'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"',
  'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"',
  'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"',
].join(" ");

const paymentTermDays = 15;

/** A lawful invoice (380) in RSD with today's dates. VAT is computed on the sum of each group, in whole paras. */
export function simpleInvoice({ supplier, buyer, number, today, lines }: SimpleInvoice): string {
  const groups = groupByRate(lines);
  const net = sum(groups.map((group) => group.taxable));
  const tax = sum(groups.map(taxOf));
  const hasStandardRate = groups.some((group) => group.category === "S");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Invoice ${namespaces}>`,
    "<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:mfin.gov.rs:srbdt:2022</cbc:CustomizationID>",
    `<cbc:ID>${escapeXml(number)}</cbc:ID>`,
    `<cbc:IssueDate>${today}</cbc:IssueDate>`,
    `<cbc:DueDate>${addDays(today, paymentTermDays)}</cbc:DueDate>`,
    "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
    "<cbc:DocumentCurrencyCode>RSD</cbc:DocumentCurrencyCode>",
    hasStandardRate
      ? "<cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod>"
      : "",
    buyer.jbkjs === null
      ? ""
      : `<cac:OrderReference><cbc:ID>${escapeXml(number)}</cbc:ID></cac:OrderReference>`,
    `<cac:AccountingSupplierParty>${party(supplier)}</cac:AccountingSupplierParty>`,
    `<cac:AccountingCustomerParty>${party(buyer)}</cac:AccountingCustomerParty>`,
    `<cac:Delivery><cbc:ActualDeliveryDate>${today}</cbc:ActualDeliveryDate></cac:Delivery>`,
    "<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>",
    `<cac:PayeeFinancialAccount><cbc:ID>${accountOf(supplier)}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>`,
    `<cac:TaxTotal>${money("TaxAmount", tax)}${groups.map(taxSubtotal).join("")}</cac:TaxTotal>`,
    "<cac:LegalMonetaryTotal>",
    money("LineExtensionAmount", net),
    money("TaxExclusiveAmount", net),
    money("TaxInclusiveAmount", net + tax),
    money("AllowanceTotalAmount", 0n),
    money("PrepaidAmount", 0n),
    money("PayableAmount", net + tax),
    "</cac:LegalMonetaryTotal>",
    ...lines.map(invoiceLine),
    "</Invoice>",
  ].join("");
}

function groupByRate(lines: readonly SimpleLine[]): Group[] {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const { category, percent } = rateOf(line);
    const key = `${category} ${percent.units}`;
    const group = groups.get(key) ?? { category, percent, taxable: 0n };
    groups.set(key, { ...group, taxable: group.taxable + lineNet(line) });
  }
  return [...groups.values()];
}

function rateOf({ percent }: SimpleLine): Pick<Group, "category" | "percent"> {
  const standard = ["10", "20"].includes(decimalText(percent));
  return standard ? { category: "S", percent } : { category: "SS", percent: { units: 0n, decimals: 0 } };
}

function lineNet(line: SimpleLine): bigint {
  return multiplyToParas(line.quantity.units, line.unitPrice.units);
}

function taxOf(group: Group): bigint {
  return percentOf(group.taxable, group.percent.units);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, each) => total + each, 0n);
}

function money(element: string, paras: bigint): string {
  return `<cbc:${element} currencyID="RSD">${formatParas(paras)}</cbc:${element}>`;
}

function taxSubtotal(group: Group): string {
  // Source of the reason: article 33 of the VAT law, small taxpayers.
  const reason =
    group.category === "S" ? "" : "<cbc:TaxExemptionReasonCode>PDV-RS-33</cbc:TaxExemptionReasonCode>";
  return [
    "<cac:TaxSubtotal>",
    money("TaxableAmount", group.taxable),
    money("TaxAmount", taxOf(group)),
    `<cac:TaxCategory>${categoryAndRate(group)}${reason}${vatScheme}</cac:TaxCategory>`,
    "</cac:TaxSubtotal>",
  ].join("");
}

const vatScheme = "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>";

function categoryAndRate({ category, percent }: Pick<Group, "category" | "percent">): string {
  return `<cbc:ID>${category}</cbc:ID><cbc:Percent>${decimalText(percent)}</cbc:Percent>`;
}

function invoiceLine(line: SimpleLine, index: number): string {
  return [
    `<cac:InvoiceLine><cbc:ID>${index + 1}</cbc:ID>`,
    `<cbc:InvoicedQuantity unitCode="H87">${decimalText(line.quantity)}</cbc:InvoicedQuantity>`,
    money("LineExtensionAmount", lineNet(line)),
    `<cac:Item><cbc:Name>${escapeXml(line.name)}</cbc:Name>`,
    `<cac:ClassifiedTaxCategory>${categoryAndRate(rateOf(line))}${vatScheme}</cac:ClassifiedTaxCategory></cac:Item>`,
    `<cac:Price><cbc:PriceAmount currencyID="RSD">${decimalText(line.unitPrice)}</cbc:PriceAmount></cac:Price>`,
    "</cac:InvoiceLine>",
  ].join("");
}

function party(company: Company): string {
  const identification =
    company.jbkjs === null
      ? ""
      : `<cac:PartyIdentification><cbc:ID>JBKJS:${company.jbkjs}</cbc:ID></cac:PartyIdentification>`;
  return [
    `<cac:Party><cbc:EndpointID schemeID="9948">${company.pib}</cbc:EndpointID>`,
    identification,
    `<cac:PartyName><cbc:Name>${escapeXml(company.name)}</cbc:Name></cac:PartyName>`,
    `<cac:PostalAddress><cbc:StreetName>${escapeXml(company.street)}</cbc:StreetName>`,
    `<cbc:CityName>${escapeXml(company.city)}</cbc:CityName>`,
    `<cbc:PostalZone>${escapeXml(company.postalCode)}</cbc:PostalZone>`,
    "<cac:Country><cbc:IdentificationCode>RS</cbc:IdentificationCode></cac:Country></cac:PostalAddress>",
    `<cac:PartyTaxScheme><cbc:CompanyID>RS${company.pib}</cbc:CompanyID>${vatScheme}</cac:PartyTaxScheme>`,
    `<cac:PartyLegalEntity><cbc:RegistrationName>${escapeXml(company.name)}</cbc:RegistrationName>`,
    `<cbc:CompanyID>${company.registrationNumber}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>`,
  ].join("");
}

/** An account that nobody has but whose two control digits are right: 98 minus the number times 100 modulo 97. */
function accountOf(company: Company): string {
  const number = `265${company.pib.padStart(13, "0")}`;
  const control = 98n - ((BigInt(number) * 100n) % 97n);
  return `${number}${control.toString().padStart(2, "0")}`;
}

/** The shortest writing: 2500000n ten-millionths are "0.25". */
function decimalText({ units }: Decimal): string {
  const digits = units.toString().padStart(8, "0");
  const fraction = digits.slice(-7).replace(/0+$/, "");
  return fraction === "" ? digits.slice(0, -7) : `${digits.slice(0, -7)}.${fraction}`;
}
