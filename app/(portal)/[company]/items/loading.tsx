import { useTranslations } from "next-intl";
import { ListLoading } from "#app/(portal)/[company]/_components/list-loading.tsx";

export default function ItemsLoading() {
  return <ListLoading title={useTranslations("items")("title")} />;
}
