import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { SettingsFrame } from "#app/(portal)/[company]/settings/_components/settings-frame.tsx";
import { People } from "./_components/people.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("people"))("title")} · ${name}` };
}

/** Who works in the company; owner and administrator invite, change and remove, everybody sees and may leave. */
export default async function PeoplePage({ params }: Props) {
  const { slug, name, permissions } = await currentCompany((await params).company);
  void api.people.list.prefetch({ company: slug });
  return (
    <SettingsFrame company={slug} tab="people">
      <HydrateClient>
        <People company={{ slug, name }} mayEdit={permissions.includes("people.edit")} />
      </HydrateClient>
    </SettingsFrame>
  );
}
