"use client";

import { createTRPCReact } from "@trpc/react-query";
import type { AppRouter } from "#server/trpc/root.ts";

/** Procedures as hooks: `trpc.partners.get.useSuspenseQuery({ company, partnerId })`. */
export const trpc = createTRPCReact<AppRouter>();
