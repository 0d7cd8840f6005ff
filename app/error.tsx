"use client";

import { use } from "react";
import { FailureView } from "./_trpc/failure-view.ts";
import type { PageFailureProps } from "./_trpc/page-failure.tsx";

export default function RootFailure(props: PageFailureProps) {
  const View = use(FailureView);
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center">
      <View {...props} />
    </main>
  );
}
