import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page listens yet: false on the server and until the browser has taken its page over. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
