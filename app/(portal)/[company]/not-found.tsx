import { useTranslations } from "next-intl";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";

/** A document or partner that this company does not have. */
export default function NotFoundInCompany() {
  const t = useTranslations("errorState");
  return (
    <>
      <PageHeader title={t("notFoundTitle")} />
      <EmptyState text={t("notFoundText")} />
    </>
  );
}
