"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { followingPart } from "#app/_components/late-part.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { DocumentTabs } from "#app/(portal)/[company]/_components/document-files/document-tabs.tsx";
import { usePurchaseFiles } from "#app/(portal)/[company]/_components/document-files/use-sef-files.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

/** Behind tabs that most readers never open. */
const PurchaseXml = followingPart(
  () =>
    import("#app/(portal)/[company]/_components/document-files/xml-panel.tsx").then(
      (module) => module.PurchaseXml,
    ),
  <LoadingState />,
);
const SefFilesPanel = followingPart(
  () =>
    import("#app/(portal)/[company]/_components/document-files/sef-files-panel.tsx").then(
      (module) => module.SefFilesPanel,
    ),
  <LoadingState />,
);

const PaperAttachments = followingPart(() =>
  import("#app/(portal)/[company]/_components/paper-attachments.tsx").then(
    (module) => module.PaperAttachments,
  ),
);

/** What we buy as paper, as the XML that SEF gave, as SEF's PDF, and its attachments. */
export function DocumentForms({
  company,
  purchase,
  children,
}: {
  company: string;
  purchase: Outputs["purchases"]["get"];
  children: ReactNode;
}) {
  const t = useTranslations("documentFiles");
  const sef = usePurchaseFiles(company, purchase.id);
  const files = `/api/companies/${company}/purchases/${purchase.id}`;
  const attachments = purchase.invoice.attachments ?? [];
  return (
    <DocumentTabs
      count={attachments.length}
      contents={{
        paper: children,
        xml:
          purchase.sef.xmlBytes === 0 ? (
            <Panel>
              <p className="text-ink-soft">{t("xml.noneReceived")}</p>
            </Panel>
          ) : (
            <PurchaseXml
              company={company}
              purchaseId={purchase.id}
              actions={
                <LinkButton href={`${files}/xml`} download icon={<Download />}>
                  {t("xml.download")}
                </LinkButton>
              }
            />
          ),
        pdf: <SefFilesPanel sef={sef} href={`${files}/sef-files`} />,
        attachments: (
          <Panel>
            {attachments.length === 0 ? (
              <p className="text-ink-soft">{t("attachments.none")}</p>
            ) : (
              <PaperAttachments attachments={attachments} filesHref={`${files}/attachments`} />
            )}
          </Panel>
        ),
      }}
    />
  );
}
