"use client";

import type { inferRouterInputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { showToast } from "#app/_components/toast-store.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { AppRouter } from "#server/trpc/root.ts";

type Order = Omit<inferRouterInputs<AppRouter>["deadlines"]["remind"], "company">;

/** Hands reminders over and says what became of them. `fault`: the code of what is wrong. */
export function useReminding(company: string, onDone: () => void) {
  const t = useTranslations("reminder");
  const utils = trpc.useUtils();
  const remind = trpc.deadlines.remind.useMutation();
  const [fault, setFault] = useState<string | null>(null);

  async function hand(order: Order) {
    setFault(null);
    try {
      const { state, mails } = await remind.mutateAsync({ company, ...order });
      if (state === "kept") showToast(t("kept"), "failed");
      else showToast(t("queued", { count: mails }));
      onDone();
    } catch (error) {
      const { code, faults } = failureOf(error);
      // The path of a wrong address ends with a number of ours; its code says what is wrong.
      setFault(code === "VALIDATION" ? (faults[0]?.code ?? code) : code);
    } finally {
      void utils.deadlines.invalidate();
      void utils.mail.list.invalidate({ company });
    }
  }

  return { busy: remind.isPending, fault, send: (order: Order) => void hand(order) };
}
