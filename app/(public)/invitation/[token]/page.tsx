import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { KeyValues } from "#app/_components/key-values.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { api, sessionOfRequest } from "#app/_trpc/server.tsx";
import { answerOf } from "#server/trpc/error-answer.ts";
import { AcceptInvitation } from "./_components/accept-invitation.tsx";
import { JoinForm } from "./_components/join-form.tsx";
import { SignOutFirst } from "./_components/sign-out-first.tsx";

export async function generateMetadata(): Promise<Metadata> {
  // The secret is in the address: it is told to no page that one goes on to.
  return { title: (await getTranslations("people.invitation"))("action"), referrer: "no-referrer" };
}

type Props = { params: Promise<{ token: string }> };
type Invitation = Awaited<ReturnType<typeof api.people.openInvitation>>;

/** Into which company one is invited, by whom, as what; and the way in. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await open(token);
  const t = await getTranslations("people.invitation");
  const roles = await getTranslations("roles");
  const party = await getTranslations("party");
  if (invitation === null) return <Invalid />;
  const { company, role, inviterName, email, expiresAt } = invitation;
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold break-words">{t("title", { company: company.name })}</h1>
        <p className="text-ink-soft">{t("lead", { person: inviterName })}</p>
      </div>
      <Panel>
        <KeyValues
          items={[
            { label: t("company"), value: `${company.name}, ${party("pib")} ${company.pib}` },
            { label: t("role"), value: roles(role) },
            { label: t("inviter"), value: inviterName },
            { label: t("email"), value: email },
            { label: t("expires"), value: <MomentText instant={expiresAt} real /> },
          ]}
        />
      </Panel>
      <WayIn invitation={invitation} token={token} />
    </div>
  );
}

async function WayIn({ invitation, token }: { invitation: Invitation; token: string }) {
  const t = await getTranslations("people.invitation");
  const session = await sessionOfRequest();
  if (session !== null) {
    if (session.email === invitation.email) return <AcceptInvitation token={token} />;
    return <SignOutFirst invited={invitation.email} current={session.email} />;
  }
  if (!invitation.hasAccount) return <JoinForm token={token} email={invitation.email} />;
  return (
    <>
      <Notice>
        <p>{t("haveAccount")}</p>
      </Notice>
      <LinkButton href={`/sign-in?to=/invitation/${token}`} variant="primary" className="self-start">
        {t("signIn")}
      </LinkButton>
    </>
  );
}

async function Invalid() {
  const t = await getTranslations("people.invitation");
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-2 text-center">
      <h1 className="text-xl font-semibold">{t("invalidTitle")}</h1>
      <EmptyState text={t("invalidText")} action={<LinkButton href="/">{t("toStart")}</LinkButton>} />
    </div>
  );
}

/** Null for one that opens nothing, whatever the reason. */
async function open(token: string): Promise<Invitation | null> {
  try {
    return await api.people.openInvitation({ token });
  } catch (error) {
    const { code } = answerOf(error);
    if (code === "INVITATION_INVALID" || code === "VALIDATION") return null;
    throw error;
  }
}
