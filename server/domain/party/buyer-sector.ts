import { outsideSefBecause, type PartyKind } from "./party-kind.ts";

/** Whose clock runs when a buyer is silent. unknown: nobody can say, so both outcomes are told; outside: none of SEF's. */
export type BuyerSector = "public" | "private" | "unknown" | "outside";

export type BuyerEvidence = {
  /** What a person, or the document, says the buyer is. */
  kind: PartyKind;
  jbkjs: string | null;
  /** Whether SEF has it, as a person says; null when nobody did. */
  inSef: boolean | null;
  /** JBKJS of every row that SEF's register has under the buyer's PIB, null where the row has none; empty: not in it. */
  registered: readonly (string | null)[];
};

/**
 * What a buyer is, from SEF's register first. A public body is one that the register has with a JBKJS, or, where the
 * register says nothing, one with a JBKJS of its own. Register and user disagreeing, or a body that is marked public
 * and has no JBKJS (public by ownership), is unknown: a guess would be a wrong deadline.
 */
export function buyerSectorOf({ kind, jbkjs, inSef, registered }: BuyerEvidence): BuyerSector {
  if (outsideSefBecause(kind, inSef) !== null) return "outside";
  const isSaidPublic = kind === "public_body" || jbkjs !== null;
  if (isSaidPublic && jbkjs === null) return "unknown";
  if (registered.length === 0) return isSaidPublic ? "public" : "private";
  if (isSaidPublic) return registered.includes(jbkjs) ? "public" : "unknown";
  return registered.includes(null) ? "private" : "unknown";
}
