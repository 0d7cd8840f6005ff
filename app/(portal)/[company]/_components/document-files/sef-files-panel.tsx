"use client";

import { useTranslations } from "next-intl";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { SefFile } from "./sef-file.tsx";
import type { SefFiles } from "./use-sef-files.ts";

/** SEF's own picture of the document and its signature. */
export function SefFilesPanel({ sef: { files, busy, ask }, href }: { sef: SefFiles; href: string }) {
  const t = useTranslations("documentFiles.pdf");
  return (
    <Panel title={t("sef")} lead={t("sefHint")}>
      {files === undefined ? (
        <LoadingState rows={2} />
      ) : (
        files
          .filter(({ kind }) => kind !== "xml")
          .map((file) => (
            <SefFile
              key={file.kind}
              file={file}
              href={`${href}/${file.kind}`}
              busy={busy}
              onAsk={() => ask(file.kind)}
            />
          ))
      )}
    </Panel>
  );
}
