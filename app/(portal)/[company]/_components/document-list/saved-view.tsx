"use client";

import { Check, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { withQuery } from "#server/domain/listing/list-address.ts";

/** One kept view: opens at a press, takes another name, and asks before it goes. */
export function SavedView({
  company,
  view: { id, name, address },
  path,
  isPresent,
  onOpen,
  onChanged,
}: {
  company: string;
  view: { id: string; name: string; address: string };
  path: string;
  isPresent: boolean;
  onOpen: () => void;
  onChanged: () => unknown;
}) {
  const t = useTranslations("listing.views");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const [doing, setDoing] = useState<"renaming" | "removing" | null>(null);
  const [wanted, setWanted] = useState(name);
  const onError = (error: unknown) => showToast(errorText(failureOf(error).code), "failed");
  const onSettled = () => {
    setDoing(null);
    onChanged();
  };
  const rename = trpc.views.rename.useMutation({ onError, onSettled });
  const remove = trpc.views.delete.useMutation({ onError, onSettled });
  if (doing === "removing") {
    return (
      <li className="flex flex-col gap-2 py-2">
        <p>{t("removeQuestion", { name })}</p>
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => setDoing(null)}>
            {common("stepBack")}
          </Button>
          <Button
            size="small"
            variant="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate({ company, viewId: id })}
          >
            {common("delete")}
          </Button>
        </div>
      </li>
    );
  }
  if (doing === "renaming") {
    return (
      <li className="py-1">
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted.trim() !== "") rename.mutate({ company, viewId: id, name: wanted.trim() });
          }}
        >
          <TextInput
            aria-label={t("name")}
            value={wanted}
            maxLength={60}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Button type="submit" size="small" busy={rename.isPending}>
            {common("save")}
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className="flex items-center gap-1">
      <Link
        href={withQuery(path, address)}
        scroll={false}
        aria-current={isPresent ? "true" : undefined}
        onClick={onOpen}
        className="flex min-h-9 min-w-0 grow items-center gap-2 rounded px-2 hover:bg-sunken pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0"
      >
        <span className="truncate">{name}</span>
        {isPresent ? <Check role="img" aria-label={t("open")} /> : null}
      </Link>
      <IconButton label={t("rename", { name })} icon={<Pencil />} onClick={() => setDoing("renaming")} />
      <IconButton label={t("remove", { name })} icon={<Trash2 />} onClick={() => setDoing("removing")} />
    </li>
  );
}
