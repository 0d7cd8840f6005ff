import { isBlank, type SendRule } from "./send-rule.ts";

/**
 * The buyer's JBKJS against SEF's own register, as read last: at most a day old, so what it does not know at all is only
 * warned of. Without a register nothing is held against anybody.
 */
export const registerRules: readonly SendRule[] = [
  {
    code: "INV-REGISTER-JBKJS-OTHER",
    path: "buyer.jbkjs",
    onlySef: true,
    ok: ({ invoice: { buyer }, context: { register } }) =>
      isBlank(buyer.jbkjs) ||
      !register ||
      register.length === 0 ||
      register.some(({ jbkjs }) => jbkjs === buyer.jbkjs),
    prevents: [
      "CompanyWithJBKJSNotFound",
      "UBLVATRegistrationCodeDoesNotMatchTheRegistrationCodeOfTheCompanyWithJBKJS",
    ],
    source: "SEF register of companies (getAllCompanies)",
  },
  {
    code: "INV-REGISTER-JBKJS-UNKNOWN",
    severity: "warning",
    path: "buyer.jbkjs",
    onlySef: true,
    ok: ({ invoice: { buyer }, context: { register } }) =>
      isBlank(buyer.jbkjs) || !register || register.length > 0,
    prevents: ["CompanyWithJBKJSNotFound"],
    source: "SEF register of companies (getAllCompanies)",
  },
  {
    code: "INV-REGISTER-PUBLIC",
    path: "buyer.jbkjs",
    onlySef: true,
    ok: ({ invoice: { buyer }, context: { register } }) =>
      !isBlank(buyer.jbkjs) ||
      !register ||
      register.length === 0 ||
      register.some(({ jbkjs }) => jbkjs === null),
    prevents: ["UBLJBKJSNotDefined", "UBLCompanyIsBudgetUser"],
    source: "SEF register of companies (getAllCompanies)",
  },
];
