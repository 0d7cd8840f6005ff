import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { sessionOfRequest } from "#app/_trpc/server.tsx";
import { SignInForm } from "./_components/sign-in-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

type Query = Promise<{ [name: string]: string | string[] | undefined }>;

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { to, reason } = await searchParams;
  const target = ownPath(to);
  if (await sessionOfRequest()) redirect(target);
  const t = await getTranslations("signIn");
  const reset = await getTranslations("passwordReset");
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-4">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      {reason === "expired" ? <Notice kind="wait">{t("expired")}</Notice> : null}
      {reason === "new-password" ? <Notice kind="good">{reset("set.done")}</Notice> : null}
      {reason === "signed-out" ? <Notice kind="good">{t("signedOut")}</Notice> : null}
      <Panel>
        <SignInForm target={target} />
      </Panel>
      <p>
        <Link href="/forgot-password" className="text-accent-text underline underline-offset-2">
          {reset("forgot")}
        </Link>
      </p>
      <p className="text-ink-soft">
        {t("noAccount")}{" "}
        <Link href="/sign-up" className="text-accent-text underline underline-offset-2">
          {t("toSignUp")}
        </Link>
      </p>
    </div>
  );
}

/** Where to go afterwards: a page of ours, never an address that somebody put into a link. */
function ownPath(to: string | string[] | undefined): string {
  return typeof to === "string" && /^\/[a-z0-9][\w/-]*$/.test(to) ? to : "/companies";
}
