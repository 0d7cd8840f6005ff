import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Counting } from "./counting.ts";
import type { SefDocument } from "./document.ts";
import { openWorld, type World } from "./world.ts";

interface WorldsOptions {
  journalFile: string | null;
  seed: number;
  wallNow: () => number;
}

/** What a world may be called: it becomes the name of its journal. */
export const worldName = /^[\w-]{1,64}$/;

const journalEnd = ".jsonl";

/**
 * All worlds of this process. A call of the public API belongs to the world that knows its key; whoever tries the
 * product gets a world of its own, so that nobody's clock or fault is felt by another.
 */
export class Worlds {
  readonly common: World;
  readonly #own = new Map<string, World>();
  readonly #counting = new Counting();
  readonly #options: WorldsOptions;

  constructor(options: WorldsOptions) {
    this.#options = options;
    this.common = openWorld({ ...options, id: "", counting: this.#counting });
    const folder = this.#folder();
    const files = folder !== null && existsSync(folder) ? readdirSync(folder) : [];
    for (const file of files.filter((name) => name.endsWith(journalEnd)).sort()) {
      this.#open(file.slice(0, -journalEnd.length));
    }
  }

  all(): World[] {
    return [this.common, ...this.#own.values()];
  }

  find(id: string): World | null {
    return this.#own.get(id) ?? null;
  }

  /** The world of that name; made when first named, with the knobs that hold in the common one. */
  findOrOpen(id: string): World {
    const known = this.#own.get(id);
    if (known) return known;
    const world = this.#open(id);
    const { knobs } = this.common.sandbox.state;
    world.sandbox.change((put) => put({ type: "knobs-turned", knobs }));
    return world;
  }

  /** A key that moved to a world of its own counts there. */
  ofKey(key: string): World | null {
    const knows = ({ sandbox }: World) => sandbox.state.companyByKey.has(key);
    return [...this.#own.values()].find(knows) ?? (knows(this.common) ? this.common : null);
  }

  ofDocument(salesInvoiceId: number | null, invoiceId: number | null): World | null {
    return (
      this.all().find(({ sandbox: { state } }) =>
        salesInvoiceId === null
          ? state.salesIdByInvoiceId.has(invoiceId ?? -1)
          : state.documents.has(salesInvoiceId),
      ) ?? null
    );
  }

  /** Where a company of this PIB stands that has a key, and so somebody behind it. */
  ofMember(pib: string): World | null {
    return (
      this.all().find(({ sandbox }) =>
        [...sandbox.state.companies.values()].some((each) => each.pib === pib && each.apiKeys.length > 0),
      ) ?? null
    );
  }

  documents(): { world: World; document: SefDocument }[] {
    return this.all().flatMap((world) =>
      [...world.sandbox.state.documents.values()].map((document) => ({ world, document })),
    );
  }

  catchUp(): void {
    for (const world of this.all()) world.catchUp();
  }

  /** Forgets everything, the worlds too. */
  async reset(): Promise<void> {
    const own = [...this.#own.values()];
    this.#own.clear();
    for (const world of own) await world.stop();
    const folder = this.#folder();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
    this.#counting.restart();
    this.common.sandbox.reset();
  }

  async stop(): Promise<void> {
    for (const world of this.all()) await world.stop();
  }

  #open(id: string): World {
    const folder = this.#folder();
    if (folder !== null) mkdirSync(folder, { recursive: true });
    const journalFile = folder === null ? null : join(folder, `${id}${journalEnd}`);
    const world = openWorld({ ...this.#options, id, journalFile, counting: this.#counting });
    this.#own.set(id, world);
    return world;
  }

  #folder(): string | null {
    const { journalFile } = this.#options;
    return journalFile === null ? null : `${journalFile}.worlds`;
  }
}
