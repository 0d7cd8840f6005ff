"use client";

import { PageFailure, type PageFailureProps } from "#app/_trpc/page-failure.tsx";

/** Keeps the frame of the company: the way to other pages stays open. */
export default function CompanyFailure(props: PageFailureProps) {
  return <PageFailure {...props} />;
}
