import { assignRoutes } from "./assign-calls.ts";
import { buyerRoutes } from "./buyer-calls.ts";
import type { ApiVersion, Route } from "./call.ts";
import { codeListRoutes } from "./code-lists.ts";
import { listRoutes } from "./document-lists.ts";
import { readRoutes } from "./document-reads.ts";
import { historyRoutes } from "./history-reads.ts";
import { noticeRoutes } from "./notice-calls.ts";
import { registerRoutes } from "./register-calls.ts";
import { sellerRoutes } from "./seller-actions.ts";
import { uploadRoutes } from "./upload.ts";
import { vatRecordRoutes } from "./vat-record-calls.ts";

/** Every operation that this imitation has; all other paths are 404 as on the real service. */
const routes: readonly Route[] = [
  ...uploadRoutes,
  ...readRoutes,
  ...listRoutes,
  ...historyRoutes,
  ...sellerRoutes,
  ...buyerRoutes,
  ...registerRoutes,
  ...codeListRoutes,
  ...assignRoutes,
  ...vatRecordRoutes,
  ...noticeRoutes,
];

const compiled = routes.map((route) => ({
  route,
  // SEF compares paths without regard to case.
  pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, "([^/]+)")}/?$`, "i"),
}));

type RouteMatch = { route: Route; params: string[] } | "wrong-method" | "no-such-path";

/** Finds the operation for a path after the prefix. A path without braces wins over one with them. */
export function findRoute({
  method,
  version,
  path,
}: {
  method: string;
  version: ApiVersion;
  path: string;
}): RouteMatch {
  const onPath = compiled.flatMap(({ route, pattern }) => {
    const found = (route.version ?? "v1") === version ? pattern.exec(path) : null;
    return found ? [{ route, params: found.slice(1) }] : [];
  });
  if (onPath.length === 0) return "no-such-path";
  const matches = onPath.filter(({ route }) => route.method === method);
  return matches.find(({ params }) => params.length === 0) ?? matches[0] ?? "wrong-method";
}
