"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { PickedBuyer } from "./live-document.ts";

const shownMax = 8;

/** Finds a buyer among the partners by name, PIB or town; arrows choose, Enter takes, waiting for the answer if need be. */
export function BuyerSearch({
  company,
  onPick,
  onAdd,
  onStepBack,
}: {
  company: string;
  onPick: (buyer: PickedBuyer) => void;
  /** Null for those who may not add partners. */
  onAdd: ((typed: string) => void) | null;
  onStepBack: (() => void) | null;
}) {
  const t = useTranslations("editor.buyer");
  const common = useTranslations("common");
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const replacesSomebody = onStepBack !== null;
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const search = useDeferredValue(typed.trim());
  const { data, isPlaceholderData } = trpc.partners.list.useQuery(
    { company, search, limit: shownMax },
    { placeholderData: (before) => before },
  );
  const found = data?.items ?? [];
  const current = Math.min(active, found.length - 1);
  /** What is shown still answers an earlier text: Enter must not take somebody whom the typed name does not mean. */
  const isStale = data === undefined || isPlaceholderData || search !== typed.trim();
  const [takesFirst, setTakesFirst] = useState(false);
  const first = found[0];
  const optionId = (index: number) => `${listId}-${index}`;

  // Whoever pressed "change" goes on here; a fresh page leaves the cursor alone.
  useEffect(() => {
    if (replacesSomebody) input.current?.focus();
  }, [replacesSomebody]);

  useEffect(() => {
    if (!takesFirst || isStale) return;
    setTakesFirst(false);
    if (first !== undefined) onPick(first);
  }, [takesFirst, isStale, first, onPick]);

  function move(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(Math.max(0, Math.min(found.length - 1, open ? current + step : 0)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const chosen = open ? found[current] : undefined;
      if (open && isStale && active === 0) setTakesFirst(true);
      else if (chosen !== undefined) onPick(chosen);
    } else if (event.key === "Escape") {
      if (open) setOpen(false);
      else onStepBack?.();
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <div className="relative">
        <Field label={t("search")} path="buyer.name" hint={t("searchHint")}>
          <TextInput
            ref={input}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            {...(open && current >= 0 ? { "aria-activedescendant": optionId(current) } : {})}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setTakesFirst(false);
              setActive(0);
              setOpen(true);
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={move}
          />
        </Field>
        <div
          id={listId}
          role="listbox"
          aria-label={t("found")}
          hidden={!open || found.length === 0}
          className="absolute inset-x-0 top-16 z-20 max-h-80 overflow-y-auto rounded-md border border-line bg-surface py-1 shadow-lg"
        >
          {found.map((partner, index) => (
            <div
              key={partner.id}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              // The press would take the focus, and with it the list, away before it is a click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(partner)}
              onKeyDown={() => undefined}
              className="flex min-h-11 cursor-pointer flex-col justify-center px-3 py-1 hover:bg-sunken aria-selected:bg-accent-soft"
            >
              <span className="truncate">{partner.name}</span>
              <span className="text-xs text-ink-soft">
                {[partner.pib, partner.city].filter(Boolean).join(" · ")}
              </span>
            </div>
          ))}
        </div>
        <p role="status" className="sr-only">
          {search !== "" && data !== undefined && found.length === 0 ? t("nobody") : ""}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {search !== "" && found.length === 0 ? <p className="text-sm text-ink-soft">{t("nobody")}</p> : null}
        {onAdd === null ? null : (
          <Button size="small" icon={<UserPlus />} onClick={() => onAdd(typed.trim())}>
            {typed.trim() === "" ? t("add") : t("addNamed", { text: typed.trim() })}
          </Button>
        )}
        {onStepBack === null ? null : (
          <Button size="small" variant="ghost" onClick={onStepBack}>
            {common("stepBack")}
          </Button>
        )}
      </div>
    </div>
  );
}
