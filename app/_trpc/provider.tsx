"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FailureView } from "./failure-view.ts";
import { PageFailure } from "./page-failure.tsx";
import { makeQueryClient } from "./query-client.ts";

let browserClient: QueryClient | undefined;

/** Kept outside React: a suspended first render would throw a client made inside it away. */
function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

/** Gives client components what the procedures have answered, and error pages what to show. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient()}>
      <FailureView value={PageFailure}>{children}</FailureView>
    </QueryClientProvider>
  );
}
