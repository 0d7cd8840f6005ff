import { useLocale } from "next-intl";
import { formatDate } from "#server/messages/format.ts";

/** A calendar day; nothing for no day. */
export function DateText({ date }: { date: string | null }) {
  const locale = useLocale();
  if (date === null) return null;
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {formatDate(date, locale)}
    </time>
  );
}
