import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_components/link-button.tsx";
import { Notice } from "#app/_components/notice.tsx";

/** The end of the path: where to go from here, and what was skipped. */
export function SetupDone({ company, next }: { company: string; next: string | null }) {
  const t = useTranslations("setup");
  return (
    <>
      {next === null ? (
        <Notice kind="good" title={t("done.title")}>
          <p>{t("done.text")}</p>
        </Notice>
      ) : (
        <Notice kind="wait">
          <p>{t("done.leftText")}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {next === null ? null : (
          <LinkButton href={`/${company}/setup/${next}`} variant="primary">
            {t("goOn")}
          </LinkButton>
        )}
        <LinkButton href={`/${company}/sales`} variant={next === null ? "primary" : "secondary"}>
          {t("done.sales")}
        </LinkButton>
        <LinkButton href={`/${company}/purchases`}>{t("done.purchases")}</LinkButton>
        <LinkButton href={`/${company}/settings/account`} variant="ghost">
          {t("done.account")}
        </LinkButton>
      </div>
    </>
  );
}
