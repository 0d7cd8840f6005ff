import { Ban, CircleAlert, CircleCheck, CircleDashed, CircleDot, Forward, PieChart } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#app/_components/badge.tsx";

const looks = {
  None: { tone: "grey", icon: <CircleDashed /> },
  ActiveCir: { tone: "blue", icon: <CircleDot /> },
  InvalidCir: { tone: "red", icon: <CircleAlert /> },
  CancelledCir: { tone: "slate", icon: <Ban /> },
  PartiallySettled: { tone: "amber", icon: <PieChart /> },
  Settled: { tone: "green", icon: <CircleCheck /> },
  Assigned: { tone: "violet", icon: <Forward /> },
  Proinvoice: { tone: "grey", icon: <CircleDashed /> },
  CIRStatusSyncError: { tone: "red", icon: <CircleAlert /> },
} as const satisfies Record<string, { tone: Tone; icon: ReactNode }>;

/** State in the public sector's register of invoices. A word that we do not know is shown as SEF wrote it. */
export function CirStatusBadge({ status }: { status: string }) {
  const t = useTranslations("cirStatus");
  if (!isKnown(status)) {
    return (
      <Badge tone="grey" icon={<CircleDot />} title={t("label")}>
        {status}
      </Badge>
    );
  }
  const { tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon} title={t("label")}>
      {t(status)}
    </Badge>
  );
}

function isKnown(status: string): status is keyof typeof looks {
  return status in looks;
}
