import { Building2, FlaskConical, RefreshCw, User, Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MomentText } from "./moment-text.tsx";

export type TimelineCause = "user" | "push" | "sweep" | "poll" | "sync" | "sandbox" | "system";

export type TimelineEntry = {
  id: string;
  at: Date | string;
  /** A whole sentence, already in the language of the screen. */
  text: ReactNode;
  cause: TimelineCause;
  /** SEF's news of the trial environment. */
  isTrial?: boolean;
  /** The person, where it was one. */
  who?: string | null;
  /** The event as SEF sent it, kept behind a disclosure. */
  raw?: string | null;
};

const icons: Readonly<Record<TimelineCause, ReactNode>> = {
  user: <User />,
  push: <Webhook />,
  sweep: <RefreshCw />,
  poll: <RefreshCw />,
  sync: <RefreshCw />,
  sandbox: <FlaskConical />,
  system: <Building2 />,
};

/** Everything that happened, newest first (the caller gives them in that order). */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useTranslations("timeline");
  if (entries.length === 0) return <p className="text-sm text-ink-soft">{t("empty")}</p>;
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-7 bottom-0 left-3 w-px -translate-x-1/2 bg-line group-last:hidden"
          />
          <span className="grid size-6 shrink-0 place-items-center rounded-full border border-line bg-surface text-ink-soft [&_svg]:size-3.5">
            {icons[entry.cause]}
          </span>
          <div className="flex min-w-0 grow flex-col gap-0.5 pt-0.5 text-sm">
            <p className="break-words">{entry.text}</p>
            <p className="flex flex-wrap gap-x-2 text-xs text-ink-faint">
              <MomentText instant={entry.at} relative />
              <span>{entry.who ?? t(`cause.${entry.cause}`)}</span>
              {entry.isTrial ? <span>{t("cause.sandbox")}</span> : null}
            </p>
            {entry.raw ? (
              <details className="text-xs">
                <summary className="self-start text-ink-soft hover:text-ink">{t("rawEvent")}</summary>
                <pre className="mt-1 max-h-60 overflow-auto rounded bg-sunken p-2 whitespace-pre-wrap break-all">
                  {entry.raw}
                </pre>
              </details>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
