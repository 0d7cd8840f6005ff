import { useMessages, useTranslations } from "next-intl";
import { KeyValues } from "./key-values.tsx";

/** Why SEF refused a document, in words of the person who has to mend it; SEF's own message stays behind a disclosure. */
export function RefusalPanel({ code, message }: { code: string | null; message: string | null }) {
  const t = useTranslations("sales.document.refused");
  const { sefErrors } = useMessages();
  const { cause, field, remedy } = new Map(Object.entries(sefErrors)).get(code ?? "") ?? sefErrors.unknown;
  return (
    <div className="flex flex-col gap-3">
      <KeyValues
        items={[
          { label: t("cause"), value: cause },
          { label: t("field"), value: field },
          { label: t("remedy"), value: remedy },
        ]}
      />
      {code === null && message === null ? null : (
        <details className="text-sm">
          <summary className="text-ink-soft hover:text-ink">{t("raw")}</summary>
          <p className="mt-1 font-mono text-xs break-all text-ink-soft">{code}</p>
          <p className="mt-1 text-xs break-words text-ink-soft" lang="en">
            {message}
          </p>
        </details>
      )}
    </div>
  );
}
