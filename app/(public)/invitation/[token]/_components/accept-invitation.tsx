"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** For the invited who is signed in already. */
export function AcceptInvitation({ token }: { token: string }) {
  const t = useTranslations("people.invitation");
  const errorText = useErrorText();
  const accept = trpc.people.acceptInvitation.useMutation({
    onSuccess: ({ slug }) => window.location.assign(`/${slug}`),
  });
  return (
    <>
      {accept.error === null ? null : (
        <Notice kind="bad" urgent>
          {errorText(failureOf(accept.error).code)}
        </Notice>
      )}
      <Button
        variant="primary"
        busy={accept.isPending || accept.isSuccess}
        className="self-start"
        onClick={() => accept.mutate({ token })}
      >
        {t("accept")}
      </Button>
    </>
  );
}
