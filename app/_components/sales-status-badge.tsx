import {
  Archive,
  Ban,
  CircleAlert,
  CircleCheck,
  CircleHelp,
  CircleX,
  Clock,
  FilePlus,
  Hourglass,
  LoaderCircle,
  Pencil,
  Trash2,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { Badge, type Tone } from "./badge.tsx";

const looks: Readonly<Record<SalesStatus, { tone: Tone; icon: ReactNode }>> = {
  Draft: { tone: "grey", icon: <Pencil /> },
  New: { tone: "blue", icon: <FilePlus /> },
  Sending: { tone: "blue", icon: <LoaderCircle /> },
  Sent: { tone: "violet", icon: <Hourglass /> },
  Mistake: { tone: "red", icon: <CircleAlert /> },
  Approved: { tone: "green", icon: <CircleCheck /> },
  Rejected: { tone: "red", icon: <CircleX /> },
  Cancelled: { tone: "slate", icon: <Ban /> },
  Storno: { tone: "slate", icon: <Undo2 /> },
  Paid: { tone: "green", icon: <CircleCheck /> },
  OverDue: { tone: "amber", icon: <Clock /> },
  Archived: { tone: "slate", icon: <Archive /> },
  Deleted: { tone: "slate", icon: <Trash2 /> },
  Unknown: { tone: "amber", icon: <CircleHelp /> },
};

/** What SEF says about a document we issued. */
export function SalesStatusBadge({ status }: { status: SalesStatus }) {
  const t = useTranslations("salesStatus");
  const { tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon} title={t("label")}>
      {t(status)}
    </Badge>
  );
}
