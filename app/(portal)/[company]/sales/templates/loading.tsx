import { useTranslations } from "next-intl";
import { ListLoading } from "#app/(portal)/[company]/_components/list-loading.tsx";

export default function TemplatesLoading() {
  return <ListLoading title={useTranslations("templates")("title")} />;
}
