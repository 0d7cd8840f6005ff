import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { api, sessionOfRequest } from "#app/_trpc/server.tsx";
import { RequestReset } from "./_components/request-reset.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("passwordReset"))("request.title") };
}

export default async function ForgotPasswordPage() {
  if (await sessionOfRequest()) redirect("/companies");
  const t = await getTranslations("passwordReset.request");
  const { canSend } = await api.recovery.canSend();
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-4">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      <Panel>
        {canSend ? (
          <RequestReset />
        ) : (
          <Notice kind="wait">
            <p>{t("noServer")}</p>
          </Notice>
        )}
      </Panel>
      <p>
        <Link href="/sign-in" className="text-accent-text underline underline-offset-2">
          {t("toSignIn")}
        </Link>
      </p>
    </div>
  );
}
