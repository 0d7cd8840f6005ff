import { defaultShouldDehydrateQuery, MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { failureOf } from "./failure.ts";

const retriesMax = 2;

/** One for each request on the server, one for the life of the page in a browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Only what may be different the next time: an answer with a code stays the same.
        retry: (failures, error) => failureOf(error).code === "NETWORK" && failures < retriesMax,
      },
      dehydrate: {
        // Pending ones too: the page streams while they are on their way.
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
    },
  });
}

/** A session that ended elsewhere (twelve hours idle, sign-out everywhere) is noticed with the next call. */
function leaveWhenSignedOut(error: unknown): void {
  if (typeof window === "undefined" || failureOf(error).code !== "UNAUTHENTICATED") return;
  window.location.assign(`/sign-in?reason=expired&to=${encodeURIComponent(window.location.pathname)}`);
}
