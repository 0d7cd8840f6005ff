"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { buttonClasses } from "#app/_components/button-classes.ts";

/** Over the whole page, for good: what is behind it is no longer this person's to see. */
export function AccessEnded({ company }: { company: string }) {
  const t = useTranslations("people.pulse");
  const titleId = useId();
  const textId = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);

  return (
    <dialog
      ref={element}
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => event.preventDefault()}
      className="w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-6 text-ink shadow-xl backdrop:bg-canvas"
    >
      <div className="flex flex-col gap-3">
        <h2 id={titleId} className="text-lg font-semibold">
          {t("endedTitle", { company })}
        </h2>
        <p id={textId}>{t("endedText")}</p>
        {/* A whole new page, so that nothing of the company stays in memory. */}
        <a href="/companies" className={buttonClasses("primary", { className: "self-start" })}>
          {t("toCompanies")}
        </a>
      </div>
    </dialog>
  );
}
