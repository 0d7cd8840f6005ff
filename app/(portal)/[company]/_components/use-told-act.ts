"use client";

import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useSingleRun } from "#app/_components/use-single-run.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Runs acts on one document, then looks at it anew whatever came out; a failure is told in a sentence. */
export function useToldAct<Input>(input: Input, lookAnew: () => void) {
  const errorText = useErrorText();
  return useSingleRun(async (act: (wanted: Input) => Promise<unknown>) => {
    try {
      await act(input);
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    } finally {
      lookAnew();
    }
  });
}
