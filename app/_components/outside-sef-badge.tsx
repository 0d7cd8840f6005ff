import { Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "./badge.tsx";

/** Stands where SEF's status would: this document never goes there. */
export function OutsideSefBadge() {
  const t = useTranslations("outsideSef");
  return (
    <Badge tone="slate" icon={<Unplug />}>
      {t("mark")}
    </Badge>
  );
}
