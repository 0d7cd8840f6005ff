"use client";

import { PageFailure, type PageFailureProps } from "./_trpc/page-failure.tsx";

export default function RootFailure(props: PageFailureProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center">
      <PageFailure {...props} />
    </main>
  );
}
