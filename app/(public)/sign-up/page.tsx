import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { sessionOfRequest } from "#app/_trpc/server.tsx";
import { SignUpForm } from "./_components/sign-up-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signUp"))("title") };
}

export default async function SignUpPage() {
  if (await sessionOfRequest()) redirect("/companies");
  const t = await getTranslations("signUp");
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        <p className="max-w-prose text-ink-soft">{t("lead")}</p>
      </div>
      <SignUpForm />
      <p className="text-ink-soft">
        {t("haveAccount")}{" "}
        <Link href="/sign-in" className="text-accent-text underline underline-offset-2">
          {t("toSignIn")}
        </Link>
      </p>
    </div>
  );
}
