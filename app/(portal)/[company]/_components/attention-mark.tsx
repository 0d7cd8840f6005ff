import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { NextStep } from "#server/domain/lifecycle/next-step.ts";

/** Beside a number in a list: why the document waits for a person, in the words of its page. */
export function AttentionMark({ nextStep, isDisputed }: { nextStep: NextStep | null; isDisputed: boolean }) {
  const t = useTranslations("following");
  if (nextStep === null && !isDisputed) return null;
  const reason = [
    isDisputed ? t("conflict.title") : null,
    nextStep === null ? null : `${t("step.title")}: ${t(`step.${nextStep}`)}`,
  ].filter((each) => each !== null);
  return (
    <span
      role="img"
      aria-label={reason.join(". ")}
      title={reason.join("\n")}
      className="relative z-1 ml-1.5 inline-flex align-middle text-danger-text"
    >
      <TriangleAlert className="size-4" />
    </span>
  );
}
