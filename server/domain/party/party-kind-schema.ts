import { z } from "zod";
import { partyKinds } from "./party-kind.ts";

/** Apart from the kinds themselves: pages know them without parsing. */
export const partyKindSchema = z.enum(partyKinds);
