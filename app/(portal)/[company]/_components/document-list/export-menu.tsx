"use client";

import { Download, FileSpreadsheet, FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuButton } from "#app/_components/menu-button.tsx";
import { withQuery } from "#server/domain/listing/list-address.ts";
import { toolClasses } from "./tool-classes.ts";

/** The list that is shown, as a file. */
export function ExportMenu({
  company,
  list,
  query,
}: {
  company: string;
  list: "sales" | "purchases";
  /** Of the list's address. */
  query: string;
}) {
  const t = useTranslations("listing.export");
  const address = (format: string) => withQuery(`/api/companies/${company}/exports/${list}.${format}`, query);
  return (
    <MenuButton
      label={t("button")}
      className={toolClasses()}
      trigger={
        <>
          <Download />
          {t("button")}
        </>
      }
      entries={[
        { kind: "download", href: address("xlsx"), label: t("xlsx"), icon: <FileSpreadsheet /> },
        { kind: "download", href: address("csv"), label: t("csv"), icon: <FileText /> },
      ]}
    />
  );
}
