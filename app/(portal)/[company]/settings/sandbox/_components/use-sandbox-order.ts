import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Gives an order and looks at the world again; what stops it is said in words. Answers whether it was taken. */
export function useSandboxOrder(company: string): (give: () => Promise<unknown>) => Promise<boolean> {
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  return async (give) => {
    try {
      await give();
      await utils.sandbox.get.invalidate({ company });
      return true;
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
      return false;
    }
  };
}
