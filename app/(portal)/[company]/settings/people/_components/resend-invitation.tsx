"use client";

import { RotateCw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Invitation } from "./people.tsx";
import { usePeopleAct } from "./use-people-act.ts";

export function ResendInvitation({ company, invitation }: { company: string; invitation: Invitation }) {
  const t = useTranslations("people.invitations");
  const locale = useLocale();
  const run = usePeopleAct(company);
  const resend = trpc.people.resendInvitation.useMutation();
  const { id, email } = invitation;
  return (
    <Button
      size="small"
      icon={<RotateCw />}
      busy={resend.isPending}
      aria-label={t("resendNamed", { email })}
      onClick={() =>
        void run(() => resend.mutateAsync({ company, invitationId: id, locale }), t("resent", { email }))
      }
    >
      {t("resend")}
    </Button>
  );
}
