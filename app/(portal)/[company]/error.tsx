"use client";

import { use } from "react";
import { FailureView } from "#app/_trpc/failure-view.ts";
import type { PageFailureProps } from "#app/_trpc/page-failure.tsx";

/** Keeps the frame of the company: the way to other pages stays open. */
export default function CompanyFailure(props: PageFailureProps) {
  const View = use(FailureView);
  return <View {...props} />;
}
