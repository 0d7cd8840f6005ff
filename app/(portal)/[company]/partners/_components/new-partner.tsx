"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";

const load = () =>
  import("#app/(portal)/[company]/sales/[invoice]/_components/new-buyer.tsx").then(
    ({ NewBuyer }) => NewBuyer,
  );

/** Adds a partner whom no document has brought yet, and leads to their page; also to that of one who is there already. */
export function NewPartner({
  company,
  typed,
}: {
  company: string;
  /** What was searched for in vain: a PIB or the beginning of a name. */
  typed: string;
}) {
  const t = useTranslations("partners");
  const router = useRouter();
  const { Dialog, close, button } = useLateDialog(load);
  return (
    <>
      <Button variant="primary" icon={<UserPlus />} {...button}>
        {t("newPartner")}
      </Button>
      {Dialog === null ? null : (
        <Dialog
          company={company}
          title={t("newPartner")}
          confirmLabel={t("add")}
          typed={typed}
          onClose={close}
          onAdded={({ id }) => {
            close();
            router.push(`/${company}/partners/${id}`);
          }}
        />
      )}
    </>
  );
}
