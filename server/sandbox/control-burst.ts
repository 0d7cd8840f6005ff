import { companyId } from "./company.ts";
import { ControlError, type Fields } from "./control-input.ts";
import { ownHalves } from "./document-halves.ts";
import { recordEvent } from "./record-change.ts";
import type { Sandbox } from "./sandbox.ts";

/** What the specification of this imitation asks for when nobody says how many. */
const usualCount = 500;

/**
 * Says the present status of a company's documents once more, as `count` new events that all leave at the same moment:
 * the flood that a receiver meets after SEF was away.
 */
export function sendBurst(sandbox: Sandbox, input: Fields): { events: number } {
  const id = companyId(input.text("pib"), input.nullableTextOr("jbkjs", null));
  const side = input.choiceOr("side", ["sales", "purchase"], "sales");
  const count = input.countOr("count", usualCount, 1);
  input.done();
  const documents = ownHalves(sandbox, side, id);
  if (documents.length === 0) throw new ControlError(`Company ${id} has no documents on the ${side} side.`);
  const at = sandbox.now();
  sandbox.change((put) => {
    for (let index = 0; index < count; index++) {
      const document = documents[index % documents.length];
      if (document) recordEvent(sandbox, put, { document, side, at, isBurst: true });
    }
  });
  return { events: count };
}
