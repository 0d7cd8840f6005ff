import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_components/link-button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { api } from "#app/_trpc/server.tsx";
import { ChooseNewPassword } from "./_components/choose-new-password.tsx";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret: no search engine, and no other site learns where one came from.
  return {
    title: (await getTranslations("passwordReset"))("set.title"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

/** Where the link of a mail leads. Opening it uses nothing up. */
export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params;
  const { isValid } = await api.recovery.check({ token });
  const t = await getTranslations("passwordReset.set");
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-4">
      <h1 className="text-xl font-semibold">{t(isValid ? "title" : "invalidTitle")}</h1>
      {isValid ? (
        <Panel>
          <ChooseNewPassword token={token} />
        </Panel>
      ) : (
        <>
          <Notice kind="wait">
            <p>{t("invalid")}</p>
          </Notice>
          <LinkButton href="/forgot-password" variant="primary" className="self-start">
            {t("again")}
          </LinkButton>
        </>
      )}
    </div>
  );
}
