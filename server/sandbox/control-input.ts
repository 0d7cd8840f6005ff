/** What is wrong with a call of the control API, said in one sentence to the person who made it. */
export class ControlError extends Error {}

/** Reads the fields of one JSON object, each at most once, and complains about those that nobody asked for. */
export class Fields {
  readonly #values: Map<string, unknown>;
  readonly #known = new Set<string>();
  readonly #where: string;

  constructor(value: unknown, where: string) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new ControlError(`${capital(where)} must be an object.`);
    }
    this.#values = new Map(Object.entries(value));
    this.#where = where;
  }

  /** The raw value; undefined when the field is not given. */
  raw(name: string): unknown {
    this.#known.add(name);
    return this.#values.get(name);
  }

  /** All fields as they came, for a reader that knows their names itself. */
  all(): Record<string, unknown> {
    return Object.fromEntries(this.#values);
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  text(name: string, pattern = /\S/, wants = "a text that is not empty"): string {
    return this.#check(
      name,
      this.raw(name),
      (value) => typeof value === "string" && pattern.test(value),
      wants,
    );
  }

  textOr<Fallback>(name: string, fallback: Fallback, pattern?: RegExp, wants?: string): string | Fallback {
    return this.has(name) ? this.text(name, pattern, wants) : fallback;
  }

  /** Like textOr, but null may be given too. */
  nullableTextOr<Fallback>(
    name: string,
    fallback: Fallback,
    pattern?: RegExp,
    wants?: string,
  ): string | null | Fallback {
    return this.raw(name) === null ? null : this.textOr(name, fallback, pattern, wants);
  }

  /** A whole number of at least `least`. */
  countOr<Fallback>(name: string, fallback: Fallback, least = 0): number | Fallback {
    if (!this.has(name)) return fallback;
    const accepts = (value: unknown): value is number =>
      typeof value === "number" && Number.isInteger(value) && value >= least;
    return this.#check(name, this.raw(name), accepts, `a whole number, at least ${least}`);
  }

  flagOr(name: string, fallback: boolean): boolean {
    if (!this.has(name)) return fallback;
    return this.#check(
      name,
      this.raw(name),
      (value): value is boolean => typeof value === "boolean",
      "true or false",
    );
  }

  listOr<Fallback>(name: string, fallback: Fallback): unknown[] | Fallback {
    if (!this.has(name)) return fallback;
    return this.#check(name, this.raw(name), (value): value is unknown[] => Array.isArray(value), "a list");
  }

  objectOr<Fallback>(name: string, fallback: Fallback): Fields | Fallback {
    return this.has(name) ? new Fields(this.raw(name), name) : fallback;
  }

  choiceOr<Option extends string, Fallback>(
    name: string,
    options: readonly Option[],
    fallback: Fallback,
  ): Option | Fallback {
    if (!this.has(name)) return fallback;
    const accepts = (value: unknown): value is Option => options.some((option) => option === value);
    return this.#check(name, this.raw(name), accepts, `one of ${options.join(", ")}`);
  }

  /** Call it last: an unknown field is a spelling mistake that would otherwise pass in silence. */
  done(): void {
    const unknown = [...this.#values.keys()].find((name) => !this.#known.has(name));
    if (unknown === undefined) return;
    throw new ControlError(
      `${capital(this.#where)} has no field "${unknown}"; it knows ${[...this.#known].join(", ") || "none"}.`,
    );
  }

  #check<Value>(
    name: string,
    value: unknown,
    accepts: ((value: unknown) => value is Value) | ((value: unknown) => boolean),
    wants: string,
  ): Value {
    if (accepts(value)) return value as Value;
    throw new ControlError(`${name} of ${this.#where} must be ${wants}.`);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
