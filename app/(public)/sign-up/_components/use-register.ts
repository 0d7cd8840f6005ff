import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#app/_trpc/client.ts";
import { parsePib } from "#server/domain/party/pib.ts";

type Registered = { name: string; registrationNumber: string };

/** Asks SEF's register as soon as a whole PIB is typed, and says under the field what it knows. */
export function useRegister(onFound: (company: Registered) => void) {
  const t = useTranslations("signUp");
  const utils = trpc.useUtils();
  const [finding, setFinding] = useState<{ pib: string; name: string | null } | null>(null);

  async function lookUp(typed: string): Promise<void> {
    const pib = parsePib(typed);
    if (pib === null || pib === finding?.pib) return;
    // A register that cannot be asked now is none: the person types on.
    const answer = await utils.registration.findCompany.fetch({ pib }).catch(() => null);
    if (answer === null) return;
    setFinding({ pib, name: answer.company?.name ?? null });
    if (answer.company) onFound(answer.company);
  }

  return { hint: finding === null ? t("pibHint") : findingText(), lookUp };

  function findingText(): string {
    const name = finding?.name ?? null;
    return name === null ? t("pibUnknown") : t("pibFound", { name });
  }
}
