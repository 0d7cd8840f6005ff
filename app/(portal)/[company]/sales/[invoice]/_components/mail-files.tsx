"use client";

import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { Notice } from "#app/_components/notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatFileSize } from "#server/messages/format.ts";

type Files = Outputs["invoices"]["suggestMail"]["files"];
export type MailChoice = { withXml: boolean; withAttachments: boolean };

/** Whether the chosen files are too much even without the PDF, which the server adds. */
export function isTooLarge(files: Files, choice: MailChoice): boolean {
  return chosenBytes(files, choice) > files.bytesMax;
}

function chosenBytes({ xmlBytes, attachments }: Files, { withXml, withAttachments }: MailChoice): number {
  return (withXml ? (xmlBytes ?? 0) : 0) + (withAttachments ? attachments.bytes : 0);
}

/** What goes along: the PDF always, XML and the document's attachments as the sender chooses. */
export function MailFiles({
  files,
  choice,
  onChoice,
}: {
  /** Null while it is not known. */
  files: Files | null;
  choice: MailChoice;
  onChoice: (choice: MailChoice) => void;
}) {
  const t = useTranslations("mail");
  const locale = useLocale();
  const size = (bytes: number) => formatFileSize(bytes, locale);
  if (files === null) return <p className="text-sm text-ink-soft">{t("attached")}</p>;
  const { xmlBytes, attachments, bytesMax } = files;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">
        {t("attached")} {t("limit", { max: size(bytesMax) })}
      </p>
      {xmlBytes === null ? null : (
        <Checkbox
          label={t("withXml", { size: size(xmlBytes) })}
          checked={choice.withXml}
          onChange={({ currentTarget }) => onChoice({ ...choice, withXml: currentTarget.checked })}
        />
      )}
      {attachments.count === 0 ? null : (
        <Checkbox
          label={t("withAttachments", { count: String(attachments.count), size: size(attachments.bytes) })}
          checked={choice.withAttachments}
          onChange={({ currentTarget }) => onChoice({ ...choice, withAttachments: currentTarget.checked })}
        />
      )}
      {isTooLarge(files, choice) ? (
        <Notice kind="bad" urgent>
          <p>{t("tooLarge", { size: size(chosenBytes(files, choice)), max: size(bytesMax) })}</p>
        </Notice>
      ) : null}
    </div>
  );
}
