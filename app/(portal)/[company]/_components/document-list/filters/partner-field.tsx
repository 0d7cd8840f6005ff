"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { TextInput } from "#app/_components/text-input.tsx";
import { trpc } from "#app/_trpc/client.ts";

const shownMax = 8;

/** Looks a partner up by name or PIB. */
export function PartnerField({
  company,
  partnerId,
  onChange,
}: {
  company: string;
  partnerId: string | null;
  onChange: (partnerId: string | null) => void;
}) {
  const t = useTranslations("listing.filter");
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const found = trpc.partners.list.useQuery({ company, search }, { placeholderData: keepPreviousData });
  const partners = found.data?.items.slice(0, shownMax) ?? [];
  return (
    <>
      <TextInput
        type="search"
        aria-label={t("findPartner")}
        placeholder={t("findPartner")}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.data && partners.length === 0 ? (
        <p role="status" className="text-sm text-ink-soft">
          {t("noPartner")}
        </p>
      ) : null}
      <ul className="flex flex-col">
        {partners.map(({ id, name, pib }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === partnerId}
              onClick={() => onChange(id === partnerId ? null : id)}
              className="flex min-h-9 w-full items-center gap-2 rounded px-2 py-1 text-left hover:bg-sunken pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0"
            >
              <span className="min-w-0 grow">
                <span className="block truncate">{name}</span>
                <span className="block text-xs text-ink-faint">{pib}</span>
              </span>
              {id === partnerId ? <Check /> : null}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
