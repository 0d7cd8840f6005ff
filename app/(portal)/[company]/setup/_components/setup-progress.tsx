import { Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#app/_components/class-names.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type Steps = Outputs["companies"]["setup"]["steps"];

/** All steps with where one stands; each is a link, so that one may skip and come back. */
export function SetupProgress({
  company,
  steps,
  current,
}: {
  company: string;
  steps: Steps;
  current: string;
}) {
  const t = useTranslations("setup");
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <nav
      aria-label={t("progress", { done: String(done), total: String(steps.length) })}
      className="max-w-3xl"
    >
      <ol className="grid gap-2 sm:grid-cols-3">
        {steps.map(({ step, isDone }, index) => (
          <li key={step}>
            <Link
              href={`/${company}/setup/${step}`}
              aria-current={step === current ? "step" : undefined}
              className={classNames(
                "flex min-h-11 items-center gap-2.5 rounded-md border px-3 py-2",
                step === current
                  ? "border-accent-text bg-accent-soft"
                  : "border-line bg-surface hover:bg-sunken",
              )}
            >
              <span
                aria-hidden="true"
                className={classNames(
                  "grid size-6 shrink-0 place-items-center rounded-full text-sm font-semibold [&_svg]:size-4",
                  isDone ? "bg-green-ground text-green-ink" : "border border-line-control text-ink-soft",
                )}
              >
                {isDone ? <Check /> : index + 1}
              </span>
              <span className="min-w-0">
                {t(`steps.${step}`)}
                <span className="sr-only">: {t(isDone ? "isDone" : "isOpen")}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
