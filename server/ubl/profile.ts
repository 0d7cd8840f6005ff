import type { TaxCategoryCode } from "#server/domain/invoice/invoice.ts";

/** Names of the Serbian profile (SRBDT) of UBL 2.1, as SEF knows them. */

/** BT-24 of ordinary documents. */
export const defaultCustomizationId = "urn:cen.eu:en16931:2017#compliant#urn:mfin.gov.rs:srbdt:2022";

/** What the profile adds to BT-24 when a document carries its extension (SRBDT RSR-02). */
export const extensionCustomizationSuffix = "#conformant#urn:mfin.gov.rs:srbdtext:2022";

/** An older identifier that a company may choose; SEF's present documents do not name it. */
export const srbefnCustomizationId = "urn:mfin.gov.rs:srbefn:2021";

/** What a company may choose from. */
export const customizationIds = [defaultCustomizationId, srbefnCustomizationId] as const;
export type CustomizationId = (typeof customizationIds)[number];

export const ublNamespacePrefix = "urn:oasis:names:specification:ubl:schema:xsd:";

export const namespaces = {
  invoice: `${ublNamespacePrefix}Invoice-2`,
  creditNote: `${ublNamespacePrefix}CreditNote-2`,
  cac: `${ublNamespacePrefix}CommonAggregateComponents-2`,
  cbc: `${ublNamespacePrefix}CommonBasicComponents-2`,
  cec: `${ublNamespacePrefix}CommonExtensionComponents-2`,
  sbt: "http://mfin.gov.rs/srbdt/srbdtext",
} as const;

/** EndpointID scheme of a Serbian tax number. */
export const endpointScheme = "9948";

/** BT-95 and the like: the only tax there is, also for sellers outside the VAT system. */
export const taxScheme = "VAT";

/**
 * The names of the extension's two parts. The Ministry's template puts them into its own namespace and doubles the m;
 * working programs disagree on both, so they stand here to be changed in one place.
 */
export const advanceElement = "sbt:InvoicedPrepaymentAmmount";
export const reducedTotalsElement = "sbt:ReducedTotals";

/**
 * TaxExchangeRate belongs to UBL but not to the profile's core: SEF's own examples in a foreign currency have only the
 * second TaxTotal. With it the buyer can see by which rate; without it, reading infers the rate from the two sums.
 */
export const isExchangeRateWritten: boolean = true;

/**
 * How VAT categories are written. SEF's screens call the reverse charge AE10 and AE20, and some programs write that;
 * the published rules know AE alone.
 */
export const categoryLiterals: Readonly<Record<TaxCategoryCode, string>> = {
  S: "S",
  AE: "AE",
  Z: "Z",
  E: "E",
  R: "R",
  O: "O",
  OE: "OE",
  SS: "SS",
  N: "N",
};
