import { useTranslations } from "next-intl";
import { ListLoading } from "#app/(portal)/[company]/_components/list-loading.tsx";

export default function ActivityLoading() {
  return <ListLoading title={useTranslations("activity")("title")} />;
}
