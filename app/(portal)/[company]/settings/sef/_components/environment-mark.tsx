import { useTranslations } from "next-intl";
import type { Settings } from "./sef-settings.tsx";

const colours = {
  sandbox: "bg-sandbox text-sandbox-ink",
  demo: "bg-demo text-demo-ink",
  production: "border border-line-control text-ink",
} as const satisfies Record<Settings["environment"], string>;

/** The word of an environment in its own colour, which is used for nothing else. Production has none. */
export function EnvironmentMark({ environment }: { environment: Settings["environment"] }) {
  const t = useTranslations("environment");
  return (
    <span className={`rounded px-2 py-0.5 text-xs font-semibold whitespace-nowrap ${colours[environment]}`}>
      {t(environment)}
    </span>
  );
}
