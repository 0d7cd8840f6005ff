import {
  Ban,
  BellRing,
  CircleCheck,
  CircleHelp,
  CircleX,
  Eye,
  FilePlus,
  LoaderCircle,
  Trash2,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PurchaseStatus } from "#server/domain/lifecycle/sef-status.ts";
import { Badge, type Tone } from "./badge.tsx";

const looks: Readonly<Record<PurchaseStatus, { tone: Tone; icon: ReactNode }>> = {
  New: { tone: "amber", icon: <FilePlus /> },
  Seen: { tone: "amber", icon: <Eye /> },
  ReNotified: { tone: "red", icon: <BellRing /> },
  Approved: { tone: "green", icon: <CircleCheck /> },
  Rejected: { tone: "red", icon: <CircleX /> },
  Cancelled: { tone: "slate", icon: <Ban /> },
  Storno: { tone: "slate", icon: <Undo2 /> },
  Deleted: { tone: "slate", icon: <Trash2 /> },
  SendingInProgress: { tone: "blue", icon: <LoaderCircle /> },
  Unknown: { tone: "amber", icon: <CircleHelp /> },
};

/** What SEF says about a document we received. */
export function PurchaseStatusBadge({ status }: { status: PurchaseStatus }) {
  const t = useTranslations("purchaseStatus");
  const { tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon} title={t("label")}>
      {t(status)}
    </Badge>
  );
}
