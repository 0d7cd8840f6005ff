import {
  makeConflict,
  makePurchase,
  makePurchaseToAnswer,
  makeReverseChargePurchase,
} from "#tests/support/documents.ts";
import { commented, companyOnly, named, type ProcedureFixtures } from "./fixture.ts";

/** Documents that come in. */
export const purchasesFixtures: ProcedureFixtures = {
  "purchases.list": companyOnly,
  "purchases.counts": companyOnly,
  "purchases.get": named("purchaseId", makePurchase),
  "purchases.paymentCode": named("purchaseId", makePurchase),
  "purchases.sefFiles": named("purchaseId", makePurchase),
  "purchases.requestSefFile": {
    namesRows: true,
    input: async (member) => ({ purchaseId: await makePurchase(member), kind: "signature" }),
  },
  "purchases.readXml": named("purchaseId", makePurchase),
  "purchases.markProcessed": named("purchaseId", makePurchase),
  "purchases.resolveConflict": {
    namesRows: true,
    input: async (member) => {
      const purchaseId = await makePurchase(member);
      return { purchaseId, conflictId: await makeConflict(member, purchaseId), endedBy: "taken" };
    },
  },
  "purchases.accept": named("purchaseId", makePurchaseToAnswer),
  "purchases.reject": commented("purchaseId", makePurchaseToAnswer),
  "purchases.stateReverseCharge": {
    namesRows: true,
    input: async (member) => ({ purchaseId: await makeReverseChargePurchase(member), vatAmount: "1200.00" }),
  },
};
