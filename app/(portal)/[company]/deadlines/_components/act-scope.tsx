import { useTranslations } from "next-intl";
import type { ListedDocument } from "./row-acts.ts";

const namedMax = 8;

/** Which of the chosen documents an act is about, and which it passes over. */
export function ActScope({
  chosen,
  concerned,
}: {
  chosen: readonly ListedDocument[];
  concerned: readonly ListedDocument[];
}) {
  const t = useTranslations("radar.acts");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const ids = new Set(concerned.map(({ id }) => id));
  const skipped = chosen.filter(({ id }) => !ids.has(id));
  const named = (documents: readonly ListedDocument[]) =>
    [
      ...documents.slice(0, namedMax).map(({ number }) => number ?? withoutNumber),
      ...(documents.length > namedMax ? ["…"] : []),
    ].join(", ");
  return (
    <div className="flex flex-col gap-1 text-sm text-ink-soft">
      <p>{t("applies", { documents: named(concerned) })}</p>
      {skipped.length === 0 ? null : (
        <p>{t("skipped", { count: skipped.length, documents: named(skipped) })}</p>
      )}
    </div>
  );
}
