import { CalendarDays, List } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#app/_components/class-names.ts";

const views = ["list", "calendar"] as const;
const icons = { list: <List />, calendar: <CalendarDays /> };

/** The two looks at the same deadlines. */
export function ViewLinks({ company, view }: { company: string; view: (typeof views)[number] }) {
  const t = useTranslations("radar.views");
  return (
    <nav aria-label={t("label")} data-screen-only className="self-start rounded-md bg-sunken p-0.5">
      <ul className="flex">
        {views.map((each) => (
          <li key={each}>
            <Link
              href={`/${company}/deadlines${each === "calendar" ? "/calendar" : ""}`}
              aria-current={each === view ? "page" : undefined}
              className={classNames(
                "flex h-8 items-center gap-2 rounded px-3 font-medium pointer-coarse:h-11 [&_svg]:size-4",
                each === view ? "bg-surface text-ink shadow-sm" : "text-ink-soft hover:text-ink",
              )}
            >
              {icons[each]}
              {t(each)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
