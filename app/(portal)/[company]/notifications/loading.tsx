import { useTranslations } from "next-intl";
import { ListLoading } from "#app/(portal)/[company]/_components/list-loading.tsx";

export default function Loading() {
  return <ListLoading title={useTranslations("notifications")("title")} />;
}
