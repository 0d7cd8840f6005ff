"use client";

import { FlaskConical, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { trpc } from "#app/_trpc/client.ts";
import type { PanelProps, World } from "./sandbox-world.tsx";
import { useSandboxOrder } from "./use-sandbox-order.ts";

type Partner = World["partners"][number];

/** Whom the company meets in its world, each with its manner of answering. */
export function PartnersPanel({ company, world: { partners }, mayEdit }: PanelProps) {
  const t = useTranslations("sandboxWorld.partners");
  return (
    <Panel title={t("title")} lead={t("lead")} flush>
      <ul className="divide-y divide-line border-t border-line">
        {partners.map((partner) => (
          <li key={partner.pib} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
            <div className="min-w-0 grow">
              <p className="font-medium">{partner.name}</p>
              <p className="text-sm text-ink-soft">
                {partner.jbkjs === null ? "" : `${t("publicBody", { jbkjs: partner.jbkjs })} · `}
                {t(partner.manner)}
              </p>
            </div>
            {partner.manner === "supplier" ? (
              <RequestInvoice company={company} />
            ) : (
              <AddPartner company={company} partner={partner} mayEdit={mayEdit} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AddPartner({ company, partner, mayEdit }: { company: string; partner: Partner; mayEdit: boolean }) {
  const t = useTranslations("sandboxWorld.partners");
  const order = useSandboxOrder(company);
  const add = trpc.sandbox.addPartner.useMutation();
  if (partner.isKnown) return <p className="text-sm text-ink-soft">{t("known")}</p>;
  return (
    <Button
      size="small"
      icon={<Plus />}
      disabled={!mayEdit}
      busy={add.isPending}
      aria-label={t("addOf", { name: partner.name })}
      onClick={() => void order(() => add.mutateAsync({ company, pib: partner.pib }))}
    >
      {t("add")}
    </Button>
  );
}

function RequestInvoice({ company }: { company: string }) {
  const t = useTranslations("sandboxWorld.partners");
  const words = useTranslations("sandbox");
  const order = useSandboxOrder(company);
  const request = trpc.sandbox.requestInvoice.useMutation();

  async function ask() {
    if (await order(() => request.mutateAsync({ company }))) showToast(words("requested"));
  }

  return (
    <Button size="small" icon={<FlaskConical />} busy={request.isPending} onClick={() => void ask()}>
      {t("requestInvoice")}
    </Button>
  );
}
