import { useTranslations } from "next-intl";
import { buttonClasses } from "./_components/button-classes.ts";
import { EmptyState } from "./_components/empty-state.tsx";

/** A wrong address, or something of a company that one is no member of: the same page for both. */
export default function NotFound() {
  const t = useTranslations("errorState");
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-6 text-center">
      <h1 className="text-xl font-semibold">{t("notFoundTitle")}</h1>
      <EmptyState
        text={t("notFoundText")}
        action={
          // Every page carries this one along: what leads away from it is no part of the router.
          <a href="/" className={buttonClasses("primary")}>
            {t("toStart")}
          </a>
        }
      />
    </main>
  );
}
