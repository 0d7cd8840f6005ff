import { useTranslations } from "next-intl";
import { ListLoading } from "#app/(portal)/[company]/_components/list-loading.tsx";

export default function SalesLoading() {
  return <ListLoading documents title={useTranslations("sales")("title")} />;
}
