import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "#app/_components/panel.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

/** What is left to do before the first invoice; the card goes away by itself. */
export function FirstSteps({
  company,
  setup,
  isTrial,
}: {
  company: string;
  setup: Outputs["companies"]["setup"];
  isTrial: boolean;
}) {
  const t = useTranslations("dashboard.setup");
  if (setup.next === null) return null;
  return (
    <Panel title={t("title")} lead={t("lead")} flush>
      <ol className="divide-y divide-line border-t border-line">
        {setup.steps.map(({ step, isDone }) => {
          const label = step === "connection" && isTrial ? t("trial") : t(`step.${step}`);
          return (
            <li
              key={step}
              className="flex min-h-10 items-center gap-2.5 px-4 py-2 [&_svg]:size-4 [&_svg]:shrink-0"
            >
              {isDone ? (
                <CircleCheck className="text-green-ink" />
              ) : setup.next === step ? (
                <CircleDot className="text-accent-text" />
              ) : (
                <CircleDashed className="text-ink-faint" />
              )}
              {isDone ? (
                <span className="text-ink-soft">
                  {label} <span className="sr-only">({t("done")})</span>
                </span>
              ) : (
                <Link
                  href={`/${company}/setup/${step}`}
                  className="inline-flex min-h-6 items-center font-medium text-accent-text hover:underline"
                >
                  {label}
                </Link>
              )}
              {setup.next === step ? <span className="text-sm text-ink-soft">{t("next")}</span> : null}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
