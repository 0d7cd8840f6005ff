import { redirect } from "next/navigation";
import { api } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";

/** Leads to the first step that is not done. */
export default async function SetupPage({ params }: { params: Promise<{ company: string }> }) {
  const { slug } = await currentCompany((await params).company);
  const { next } = await api.companies.setup({ company: slug });
  redirect(`/${slug}/setup/${next ?? "done"}`);
}
