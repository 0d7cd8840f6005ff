import { redirect } from "next/navigation";

export default async function SettingsPage({ params }: { params: Promise<{ company: string }> }) {
  const { company } = await params;
  redirect(`/${company}/settings/organization`);
}
