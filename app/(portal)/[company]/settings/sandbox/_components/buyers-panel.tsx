"use client";

import { Check, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { trpc } from "#app/_trpc/client.ts";
import type { PanelProps, World } from "./sandbox-world.tsx";
import { useSandboxOrder } from "./use-sandbox-order.ts";

type Waiting = World["waiting"][number];

/** Documents of ours that wait for a fictional buyer: here one decides in its place. */
export function BuyersPanel({ company, world: { waiting }, mayEdit }: PanelProps) {
  const t = useTranslations("sandboxWorld.buyers");
  const order = useSandboxOrder(company);
  const answer = trpc.sandbox.answerAsBuyer.useMutation();

  async function decide({ invoiceId, number }: Waiting, action: "accept" | "reject") {
    const taken = await order(() => answer.mutateAsync({ company, invoiceId, action }));
    if (taken) showToast(t("ordered", { number }));
  }

  return (
    <Panel title={t("title")} lead={t("lead")} flush>
      {waiting.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {waiting.map((document) => (
            <li key={document.invoiceId} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
              <p className="min-w-0 grow">
                <Link href={`/${company}/sales/${document.invoiceId}`} className="font-medium underline">
                  {document.number}
                </Link>
                <span className="block text-sm text-ink-soft">{document.buyer}</span>
              </p>
              <div className="flex gap-2">
                <Button
                  size="small"
                  icon={<Check />}
                  disabled={!mayEdit}
                  aria-label={t("acceptOf", { number: document.number })}
                  onClick={() => void decide(document, "accept")}
                >
                  {t("accept")}
                </Button>
                <Button
                  size="small"
                  icon={<X />}
                  disabled={!mayEdit}
                  aria-label={t("rejectOf", { number: document.number })}
                  onClick={() => void decide(document, "reject")}
                >
                  {t("reject")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
