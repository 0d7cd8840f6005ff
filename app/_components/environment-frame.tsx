import { useTranslations } from "next-intl";
import { classNames } from "./class-names.ts";

export type Environment = "sandbox" | "demo" | "production";

/** A thin coloured frame round the whole window with its word, so that nobody takes a trial for the real thing. Production has none. */
export function EnvironmentFrame({ environment }: { environment: Environment }) {
  const t = useTranslations("environment");
  if (environment === "production") return null;
  const isSandbox = environment === "sandbox";
  return (
    <aside
      aria-label={t("label")}
      data-environment={environment}
      className={classNames(
        "pointer-events-none fixed inset-0 z-50 border-[3px] print:absolute",
        isSandbox ? "border-sandbox" : "border-demo",
      )}
    >
      <p
        className={classNames(
          "absolute text-center text-xs font-semibold whitespace-nowrap",
          // On a phone the top belongs to the company and the bottom to the bar: the word is a strip on top of the bar.
          "inset-x-0 bottom-14 mb-[env(safe-area-inset-bottom)] md:inset-x-auto md:top-0 md:bottom-auto md:left-1/2 md:mb-0",
          "md:-translate-x-1/2 md:rounded-b md:px-2.5 md:pb-0.5",
          isSandbox ? "bg-sandbox text-sandbox-ink" : "bg-demo text-demo-ink",
        )}
      >
        {isSandbox ? t("sandbox") : t("demo")}
      </p>
    </aside>
  );
}
