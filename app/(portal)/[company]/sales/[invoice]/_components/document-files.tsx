"use client";

import { Download, FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_components/link-button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { SefFile } from "#app/(portal)/[company]/_components/document-files/sef-file.tsx";
import { SefFilesPanel } from "#app/(portal)/[company]/_components/document-files/sef-files-panel.tsx";
import type { SefFiles } from "#app/(portal)/[company]/_components/document-files/use-sef-files.ts";
import { SalesXml } from "#app/(portal)/[company]/_components/document-files/xml-panel.tsx";
import { PaperAttachments } from "#app/(portal)/[company]/_components/paper-attachments.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

type Props = { company: CompanyOfPage; document: SalesInvoice };

/** The XML that we sent, and what SEF made of it. */
export function XmlForms({ company, document, sef, files }: Props & { sef: SefFiles; files: string }) {
  const t = useTranslations("documentFiles.xml");
  const fromSef = sef.files?.find(({ kind }) => kind === "xml");
  const href = `${files}/sef-files/xml`;
  const ask = fromSef && <SefFile file={fromSef} href={href} busy={sef.busy} onAsk={() => sef.ask("xml")} />;
  const of = { company: company.slug, invoiceId: document.id };
  if (document.attempt === null && document.sef === null)
    return (
      <Panel>
        <p className="text-ink-soft">{t("none")}</p>
      </Panel>
    );
  return (
    <>
      {document.attempt === null ? null : (
        <SalesXml
          {...of}
          origin="sent"
          title={t("sent")}
          actions={
            <LinkButton href={`${files}/xml`} download icon={<Download />}>
              {t("download")}
            </LinkButton>
          }
        />
      )}
      {fromSef?.state === "ready" ? (
        <SalesXml {...of} origin="sef" title={t("sef")} lead={t("sefHint")} actions={ask} />
      ) : (
        <Panel title={t("sef")} lead={t("sefHint")}>
          {ask}
        </Panel>
      )}
    </>
  );
}

/** Our PDF, and the one that SEF makes. */
export function PdfForms({ isAtSef, sef, files }: { isAtSef: boolean; sef: SefFiles; files: string }) {
  const t = useTranslations("documentFiles.pdf");
  const printed = useTranslations("printed");
  return (
    <>
      <Panel title={t("own")} lead={t("ownHint")}>
        <LinkButton href={`${files}/pdf`} download icon={<FileDown />} className="self-start">
          {printed("download")}
        </LinkButton>
      </Panel>
      {isAtSef ? (
        <SefFilesPanel sef={sef} href={`${files}/sef-files`} />
      ) : (
        <Panel title={t("sef")}>
          <p className="text-ink-soft">{t("notAtSef")}</p>
        </Panel>
      )}
    </>
  );
}

/** The files inside the document. */
export function Attachments({
  attachments,
  files,
}: {
  attachments: NonNullable<SalesInvoice["invoice"]["attachments"]>;
  files: string;
}) {
  const t = useTranslations("documentFiles.attachments");
  return (
    <Panel>
      {attachments.length === 0 ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <PaperAttachments attachments={attachments} filesHref={`${files}/attachments`} />
      )}
    </Panel>
  );
}
