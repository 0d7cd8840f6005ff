"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";

const load = () => import("./import-items-dialog.tsx").then(({ ImportItemsDialog }) => ImportItemsDialog);

/** The button that opens the import of a whole list. */
export function ImportItems({ company }: { company: string }) {
  const t = useTranslations("items.import");
  const { Dialog, close, button } = useLateDialog(load);
  return (
    <>
      <Button {...button} icon={<Upload />}>
        {t("action")}
      </Button>
      {Dialog === null ? null : <Dialog company={company} onClose={close} />}
    </>
  );
}
