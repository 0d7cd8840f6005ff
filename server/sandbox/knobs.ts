/** One adjustable trait of the imitation: where nobody knows what SEF does, a knob holds both answers. */
interface Knob<Value> {
  initial: Value;
  accepts(value: unknown): value is Value;
  /** Ends the sentence "<name> must be ...". */
  wants: string;
}

function count(initial: number, least = 0): Knob<number> {
  return {
    initial,
    accepts: (value): value is number =>
      typeof value === "number" && Number.isInteger(value) && value >= least,
    wants: `a whole number, at least ${least}`,
  };
}

function fraction(initial: number): Knob<number> {
  return {
    initial,
    accepts: (value): value is number => typeof value === "number" && value >= 0 && value <= 1,
    wants: "a number from 0 to 1",
  };
}

function flag(initial: boolean): Knob<boolean> {
  return {
    initial,
    accepts: (value): value is boolean => typeof value === "boolean",
    wants: "true or false",
  };
}

function choice<const Option extends string | number>(initial: Option, ...others: Option[]): Knob<Option> {
  const options = [initial, ...others];
  return {
    initial,
    accepts: (value): value is Option => options.some((option) => option === value),
    wants: `one of ${options.join(", ")}`,
  };
}

function statuses(...initial: string[]): Knob<string[]> {
  return {
    initial,
    accepts: (value): value is string[] =>
      Array.isArray(value) && value.every((item) => typeof item === "string"),
    wants: "a list of statuses",
  };
}

const knobTable = {
  // Limits of calls, per API key. Source: Ministry's news 1493, three calls a second.
  rateLimit: count(3, 1),
  rateWindow: choice("sliding", "fixed", "token-bucket"),
  rateCountsRefused: flag(false),
  rateRetryAfter: flag(false),

  // Sending.
  requireRequestId: flag(true),
  duplicateRequest: choice("replay", "error"),
  sendDelayMs: count(1500),
  stuckSending: flag(false),
  lazyValidation: flag(true),
  cirFailure: flag(false),
  attachmentsMax: count(3),
  attachmentBytesMax: count(10 * 1024 * 1024),
  creditNoteSourceStatuses: statuses("Approved", "Sent"),
  cancelSendingAfterMs: count(24 * 60 * 60 * 1000),

  // Time-outs, calendar days from sending. Private buyer: reminder, then rejection. Public buyer: acceptance.
  remindAfterDays: count(15),
  rejectAfterDays: count(20),
  publicAcceptAfterDays: count(15),
  lateAccept: flag(true),
  acceptConflict: choice("200-success-false", "400"),

  // Reading.
  notFoundStatus: choice(400, 404),
  sendingFileStatus: choice(404, 400),
  wrongMethodStatus: choice(405, 404),
  idsCap: count(50, 1),
  changesDaysBack: count(31),
  pdfFirstCall: choice("initiated", "pdf"),
  pdfDelayMs: count(1000),
  xmlShape: choice("envelope", "bare"),
  camelCase: flag(false),

  // Notifications.
  subscribeImmediate: flag(false),
  subscribeShape: choice("bare", "quoted"),
  deliveryShape: choice("array", "single", "seed"),
  deliveryTimeoutMs: count(10_000, 1),
  deliveryRetries: count(0),
  deliveryDelayMs: count(0),
  deliveryDuplicates: count(0),
  deliveryDropRate: fraction(0),
  /** Up to so many events of one address within a second travel in one notification. */
  deliveryBatch: count(1, 1),
  deliveryWrongKey: flag(false),
  /** The key of an earlier subscription, whose day has passed. */
  deliveryExpiredKey: flag(false),
  deliveryReorder: flag(false),
};

type KnobName = keyof typeof knobTable;
export type Knobs = { [Name in KnobName]: (typeof knobTable)[Name]["initial"] };

/** A fresh set in which every knob stands at its initial value. */
export function initialKnobs(): Knobs {
  return Object.fromEntries(
    Object.entries(knobTable).map(([name, knob]) => [name, knob.initial]),
  ) as unknown as Knobs;
}

/** Reads knob settings; answers the new full set, or a sentence that says which one is wrong. */
export function turnKnobs(current: Knobs, wanted: Record<string, unknown>): Knobs | string {
  for (const [name, value] of Object.entries(wanted)) {
    const knob: { accepts(value: unknown): boolean; wants: string } | undefined = isKnobName(name)
      ? knobTable[name]
      : undefined;
    if (!knob) return `There is no knob "${name}".`;
    if (!knob.accepts(value)) return `${name} must be ${knob.wants}.`;
  }
  return { ...current, ...wanted } as Knobs;
}

function isKnobName(name: string): name is KnobName {
  return Object.hasOwn(knobTable, name);
}
