import { useTranslations } from "next-intl";

const widths = ["w-3/4", "w-1/2", "w-2/3", "w-5/6", "w-3/5"];

/** Rows of the shape that is about to come, so that nothing jumps. */
export function LoadingState({ rows = 8, tall = false }: { rows?: number; tall?: boolean }) {
  const t = useTranslations("loading");
  return (
    <div role="status" aria-busy="true" className="flex flex-col">
      <span className="sr-only">{t("label")}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
        <div
          key={key}
          className={`flex items-center gap-6 border-b border-line px-4 ${tall ? "h-11" : "h-9"}`}
        >
          <span className={`h-3 animate-pulse rounded bg-sunken ${widths[row % widths.length]}`} />
          <span className="ml-auto h-3 w-20 animate-pulse rounded bg-sunken" />
        </div>
      ))}
    </div>
  );
}
