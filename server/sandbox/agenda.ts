import type { Due } from "./document.ts";
import type { State } from "./state.ts";

/** Something that happens at a moment of the virtual clock. */
type Appointment =
  | { at: number; kind: "document"; salesInvoiceId: number; step: Due["step"] }
  | { at: number; kind: "delivery"; deliveryId: number };

/**
 * Appointments in order of time, equal times in order of entry: a binary heap. It may hold outdated entries; who
 * takes one compares it with the document or delivery, which are the truth.
 */
export class Agenda {
  #heap: { appointment: Appointment; turn: number }[] = [];
  #turns = 0;

  /** The moment of the earliest appointment, null when there is none. */
  nextAt(): number | null {
    return this.#heap[0]?.appointment.at ?? null;
  }

  add(appointment: Appointment): void {
    this.#heap.push({ appointment, turn: this.#turns++ });
    let child = this.#heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#comesFirst(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  /** Takes out the earliest appointment that is not later than `now`. */
  takeDue(now: number): Appointment | null {
    const first = this.#heap[0];
    if (!first || first.appointment.at > now) return null;
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink();
    }
    return first.appointment;
  }

  /** Starts again from what the state says. */
  rebuild(state: State): void {
    this.#heap = [];
    for (const document of state.documents.values()) {
      for (const due of document.due) this.addDocument(document.salesInvoiceId, due);
    }
    for (const { deliveryId, dueAt } of state.deliveries.values()) {
      if (dueAt !== null) this.add({ at: dueAt, kind: "delivery", deliveryId });
    }
  }

  addDocument(salesInvoiceId: number, due: Due): void {
    this.add({ at: due.at, kind: "document", salesInvoiceId, step: due.step });
  }

  #sink(): void {
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      let first = parent;
      if (left < this.#heap.length && this.#comesFirst(left, first)) first = left;
      if (left + 1 < this.#heap.length && this.#comesFirst(left + 1, first)) first = left + 1;
      if (first === parent) return;
      this.#swap(first, parent);
      parent = first;
    }
  }

  #comesFirst(one: number, other: number): boolean {
    const a = this.#heap[one];
    const b = this.#heap[other];
    if (!a || !b) return false;
    return a.appointment.at === b.appointment.at ? a.turn < b.turn : a.appointment.at < b.appointment.at;
  }

  #swap(one: number, other: number): void {
    const a = this.#heap[one];
    const b = this.#heap[other];
    if (!a || !b) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }
}
