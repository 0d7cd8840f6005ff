"use client";

import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Runs an act on people, says how it ended, and shows the list as it is then. */
export function usePeopleAct(company: string) {
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  return async (act: () => Promise<unknown>, done: string) => {
    try {
      await act();
      showToast(done);
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
    await utils.people.list.invalidate({ company });
  };
}
