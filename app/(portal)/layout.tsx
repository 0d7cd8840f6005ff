import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { sessionOfRequest } from "#app/_trpc/server.tsx";

/** Everything behind sign-in. For comfort: each procedure asks again, because a layout is not run for every change of page. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  if (!(await sessionOfRequest())) redirect("/sign-in");
  return children;
}
