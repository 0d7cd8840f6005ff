"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { FirstUse, latePart } from "#app/_components/late-part.tsx";

const loadDialog = () => import("./import-dialog.tsx").then(({ ImportDialog }) => ImportDialog);
const ImportDialog = latePart(loadDialog);

/** "Uvezite XML". */
export function ImportInvoice({ company }: { company: string }) {
  const t = useTranslations("sales.upload");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<FileUp />} onPointerEnter={() => void loadDialog()} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      <FirstUse when={open}>
        <ImportDialog company={company} open={open} onOpenChange={setOpen} />
      </FirstUse>
    </>
  );
}
