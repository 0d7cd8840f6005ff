import { type Check, fault } from "./check.ts";
import { readJbkjs } from "./check-parties.ts";

const identificationField = "invoice.AccountingCustomerParty.Party.PartyIdentification.ID";

/** A public buyer is named by its JBKJS, once and rightly; anybody else has none. */
export const jbkjsFits: Check = ({ facts, receiver }) => {
  const marks = facts.buyer.jbkjsMarks;
  if (receiver === null || receiver.jbkjs === null) {
    return marks.length === 0
      ? null
      : fault(
          "UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany",
          "Party identification id cannot be defined for a company that is not a budget user",
          identificationField,
        );
  }
  if (marks.length === 0) return fault("UBLJBKJSNotDefined", "JBKJS is not defined", identificationField);
  if (marks.length > 1) {
    return fault(
      "UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce",
      "JBKJS must be defined only once",
      identificationField,
    );
  }
  const given = readJbkjs(marks[0] ?? "");
  if (given === null) {
    return fault(
      "UBLPartyIdentificationIdIsNotInCorrectFormat",
      "Party identification id is not in correct format, for example JBKJS:10520",
      identificationField,
    );
  }
  return given === receiver.jbkjs
    ? null
    : fault("CompanyWithJBKJSNotFound", `Company with JBKJS ${given} not found`, identificationField);
};

/** For public buyers the sender must say whether the document goes to the register CIR; others cannot send there. */
export const sendToCirFits: Check = ({ receiver, sendToCir }) => {
  if (receiver?.jbkjs != null && sendToCir === null) {
    return fault(
      "SendToCirParameterMustBeDefinedForBudgetUser",
      "Send to CIR parameter must be defined for budget user",
      "sendToCir",
    );
  }
  if (receiver?.jbkjs == null && sendToCir === "Yes") {
    return fault("UBLReceiverCannotSendToCir", "Receiver cannot receive invoices through CIR", "sendToCir");
  }
  return null;
};

/** A public buyer wants to know the order, the lot or the contract. */
export const publicReferenceGiven: Check = ({ facts, receiver }) => {
  const { orderNumber, lotNumber, contractNumber } = facts.summary;
  const given = orderNumber ?? lotNumber ?? contractNumber;
  return receiver?.jbkjs == null || given !== null
    ? null
    : fault(
        "UBLOrderNumberLotNumberOrContractNumberIsRequired",
        "When receiver is budget user order number, contract number or lot number is required",
        "invoice.OrderReference.ID",
      );
};

/** CIR takes neither foreign currency nor advances nor debit notes. */
export const fitForCir: Check = ({ facts, sendToCir }) => {
  if (sendToCir !== "Yes") return null;
  const { currency, typeCode } = facts.summary;
  if (currency !== "RSD") {
    return fault(
      "UBLCannotSendToCirDocumentWithForeignCurrency",
      "A document with foreign currency cannot be sent to CIR",
      "invoice.DocumentCurrencyCode",
    );
  }
  if (typeCode === "386") {
    return fault(
      "CannotSendPrepaymentInvoiceToCir",
      "A prepayment invoice cannot be sent to CIR",
      "sendToCir",
    );
  }
  if (typeCode === "383") {
    return fault("CannotSendDebitNoteToCir", "A debit note cannot be sent to CIR", "sendToCir");
  }
  return null;
};
