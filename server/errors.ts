/**
 * Failures that a person can do something about. Codes travel; sentences are made at the screen, from
 * `server/messages`. The map must be complete, the compiler checks it.
 */
export const httpStatus = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  VALIDATION: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  INVOICE_NOT_SENDABLE: 409,
  INVOICE_OUTSIDE_SEF: 409,
  INVOICE_NOT_OUTSIDE_SEF: 409,
  INVOICE_NOT_MAILABLE: 409,
  MAIL_NOT_REPEATABLE: 409,
  REMINDED_TODAY: 409,
  REMINDER_ADDRESS_MISSING: 409,
  INVOICE_NOT_EDITABLE: 409,
  INVOICE_NOT_WITHDRAWABLE: 409,
  INVOICE_NUMBER_TAKEN: 409,
  ACT_NOT_POSSIBLE: 409,
  ACT_UNDER_WAY: 409,
  CONFLICT_NOT_OF_STATUS: 409,
  ACT_DEPENDANTS_FIRST: 409,
  ACT_NO_REVERSE_CHARGE: 409,
  COMMENT_MISSING: 400,
  BULK_EMPTY: 409,
  SEF_SETTINGS_MISSING: 412,
  SEF_KEY_REJECTED: 412,
  SYNC_RUNNING: 409,
  SEF_KEY_TAKEN: 409,
  SEF_COMPANY_TAKEN: 409,
  STALE_VERSION: 409,
  SIGN_IN_FAILED: 401,
  SECOND_FACTOR_REQUIRED: 401,
  SECOND_FACTOR_WRONG: 400,
  SECOND_FACTOR_ON: 409,
  RESET_LINK_INVALID: 409,
  EMAIL_TAKEN: 409,
  INVITATION_INVALID: 404,
  INVITATION_OF_ANOTHER: 403,
  INVITATION_OPEN: 409,
  INVITATION_LIMIT: 409,
  MEMBER_ALREADY: 409,
  OWNER_NEEDED: 403,
  LAST_OWNER: 409,
  PASSWORD_TOO_SHORT: 400,
  PASSWORD_TOO_COMMON: 400,
  PASSWORD_WRONG: 400,
  PIB_INVALID: 400,
  REGISTRATION_NUMBER_INVALID: 400,
  JBKJS_INVALID: 400,
  ACCOUNT_INVALID: 400,
  JMBG_INVALID: 400,
  COUNTRY_INVALID: 400,
  POSTAL_CODE_INVALID: 400,
  API_KEY_INVALID: 400,
  ITEM_CODE_TAKEN: 409,
  PARTNER_TAKEN: 409,
  SANDBOX_ONLY: 409,
  ATTACHMENT_EMPTY: 400,
  ATTACHMENT_NOT_PDF: 400,
  ATTACHMENT_TOO_LARGE: 413,
  LOGO_TOO_LARGE: 413,
  LOGO_NOT_PICTURE: 400,
  LOGO_TOO_MANY_DOTS: 400,
  LOGO_INTERLACED: 400,
  MAIL_TOO_LARGE: 413,
  TEMPLATE_NAME_TAKEN: 409,
  VIEW_NAME_TAKEN: 409,
  TOO_MANY_VIEWS: 409,
  SANDBOX_BUSY: 409,
  SANDBOX_REFUSED: 409,
  XML_EMPTY: 400,
  XML_TOO_LARGE: 413,
  XML_ENCODING: 400,
  XML_DOCTYPE: 400,
  XML_MALFORMED: 400,
  XML_TOO_DEEP: 400,
  XML_TOO_MANY_ATTRIBUTES: 400,
  XML_NOT_AN_INVOICE: 400,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof httpStatus;

/**
 * A request that cannot be done now. `faults` are the findings of the document, each with its field; `detail` is for
 * the log and never shown.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly faults: readonly { code: string; path: string }[];

  constructor(
    code: ErrorCode,
    options: { detail?: string; faults?: readonly { code: string; path: string }[]; cause?: unknown } = {},
  ) {
    super(options.detail ? `${code}: ${options.detail}` : code, { cause: options.cause });
    this.code = code;
    this.faults = options.faults ?? [];
  }
}
