"use client";

import { type ComponentType, createContext } from "react";
import type { PageFailureProps } from "./page-failure.tsx";

/**
 * What the error pages of all levels show. It comes with the outermost layout, where every page shares it: a page that
 * fails for want of the network cannot fetch it then, and imported by each error page it would travel with each of them.
 */
export const FailureView = createContext<ComponentType<PageFailureProps>>(() => null);
