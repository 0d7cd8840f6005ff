import { createContext } from "react";
import type { Draft } from "./use-draft.ts";

/**
 * How the editor tells the page around it what is typed; null once it is gone. The page stands before the editor comes
 * and after it has gone, so that nobody loses the cursor or a message of the state when a document is sent.
 */
export const TellDraft = createContext<(draft: Draft | null) => void>(() => undefined);
