import { Agenda } from "./agenda.ts";
import type { Counting } from "./counting.ts";
import type { Fact } from "./fact.ts";
import { type Journal, noJournal, openJournal } from "./journal.ts";
import { applyFact, emptyState, type State } from "./state.ts";

/** Makes one fact true, at once in memory and with its companions in one line of the journal. */
export type Put = (fact: Fact) => void;

interface SandboxOptions {
  journalFile: string | null;
  /** Same seed and same calls, same chances and GUIDs. */
  seed: string;
  /** The real clock, milliseconds since 1970. */
  wallNow: () => number;
  counting: Counting;
}

/** The memory of one world: state, virtual clock and journal. It knows nothing of HTTP. */
export class Sandbox {
  state: State = emptyState();
  readonly agenda = new Agenda();
  readonly seed: string;
  readonly wallNow: () => number;
  readonly counting: Counting;
  /** Called after every change, so that the next appointment can be awaited. */
  onChange: () => void = () => {};
  readonly #journal: Journal;

  constructor(options: SandboxOptions) {
    this.seed = options.seed;
    this.wallNow = options.wallNow;
    this.counting = options.counting;
    this.#journal =
      options.journalFile === null
        ? noJournal
        : openJournal(options.journalFile, (fact) => {
            applyFact(this.state, fact);
            this.counting.note(fact);
          });
    this.agenda.rebuild(this.state);
  }

  /** The virtual clock: the real one plus whatever the control API has moved it. */
  now(): number {
    return this.wallNow() + this.state.clockOffsetMs;
  }

  /**
   * Runs `work` and writes all its facts as one line before it returns. When work throws, what it already put is
   * written all the same: memory and journal must never differ.
   */
  change<Result>(work: (put: Put) => Result): Result {
    const facts: Fact[] = [];
    try {
      return work((fact) => {
        facts.push(fact);
        applyFact(this.state, fact);
        this.counting.note(fact);
        this.#plan(fact);
      });
    } finally {
      if (facts.length > 0) {
        this.#journal.append(facts);
        this.onChange();
      }
    }
  }

  /** Back to an empty world at the real time; the ids that it used up stay used. */
  reset(): void {
    this.#journal.clear();
    this.state = emptyState();
    this.agenda.rebuild(this.state);
    const idsUsed = this.counting.soFar();
    if (idsUsed) this.change((put) => put(idsUsed));
    this.onChange();
  }

  close(): void {
    this.#journal.close();
  }

  /** Keeps the agenda in step with the state. */
  #plan(fact: Fact): void {
    if (fact.type === "document-received") {
      for (const due of fact.document.due) this.agenda.addDocument(fact.document.salesInvoiceId, due);
    } else if (fact.type === "document-changed") {
      for (const due of fact.change.due ?? []) this.agenda.addDocument(fact.salesInvoiceId, due);
    } else if (fact.type === "delivery-planned" || fact.type === "delivery-attempted") {
      const [deliveryId, dueAt] =
        fact.type === "delivery-planned"
          ? [fact.delivery.deliveryId, fact.delivery.dueAt]
          : [fact.deliveryId, fact.dueAt];
      if (dueAt !== null) this.agenda.add({ at: dueAt, kind: "delivery", deliveryId });
    } else if (fact.type === "knobs-turned") {
      // A knob such as stuckSending may have let appointments pass without effect.
      this.agenda.rebuild(this.state);
    }
  }
}
