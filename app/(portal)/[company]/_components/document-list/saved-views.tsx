"use client";

import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Disclosure } from "#app/_components/disclosure.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { SavedView } from "./saved-view.tsx";
import { toolClasses } from "./tool-classes.ts";

const nameLengthMax = 60;

/** What this person has kept of the list: filter, order and columns under a name. */
export function SavedViews({
  company,
  list,
  path,
  query,
}: {
  company: string;
  list: "sales" | "purchases";
  path: string;
  /** Of the list as it is shown. */
  query: string;
}) {
  const t = useTranslations("listing.views");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const found = trpc.views.list.useQuery({ company, list });
  const views = found.data ?? [];
  const present = views.find(({ address }) => address === query);
  // The view that one came by; what was changed since belongs to it until another is opened.
  const [openedId, setOpenedId] = useState<string | null>(null);
  const presentId = present?.id;
  useEffect(() => {
    if (presentId !== undefined) setOpenedId(presentId);
  }, [presentId]);
  const opened = present ?? views.find(({ id }) => id === openedId);
  const isChanged = opened !== undefined && present === undefined && query !== "";

  const again = () => utils.views.list.invalidate({ company, list });
  const onError = (error: unknown) => showToast(errorText(failureOf(error).code), "failed");
  const save = trpc.views.save.useMutation({
    onError,
    onSuccess: (_, { name }) => showToast(t("saved", { name })),
    onSettled: again,
  });
  const keep = (name: string) => save.mutate({ company, list, name, address: query });
  return (
    <Disclosure
      panelLabel={t("button")}
      panelClassName="w-80"
      className={toolClasses(
        opened === undefined || (isChanged === false && present === undefined) ? "idle" : "active",
        "max-w-56",
      )}
      label={
        <>
          <Bookmark />
          <span className="truncate">
            {present ? present.name : isChanged ? t("changed", { name: opened.name }) : t("button")}
          </span>
        </>
      }
    >
      {(close) => (
        <>
          {views.length === 0 ? (
            <p className="text-sm text-ink-soft">{t("none")}</p>
          ) : (
            <ul className="flex flex-col">
              {views.map((view) => (
                <SavedView
                  key={view.id}
                  company={company}
                  view={view}
                  path={path}
                  isPresent={view.id === presentId}
                  onOpen={close}
                  onChanged={again}
                />
              ))}
            </ul>
          )}
          {isChanged ? (
            <Button
              size="small"
              busy={save.isPending}
              onClick={() => {
                keep(opened.name);
                close();
              }}
              wraps
            >
              {t("saveChanges", { name: opened.name })}
            </Button>
          ) : null}
          {present === undefined ? (
            <KeepView
              busy={save.isPending}
              onKeep={(name) => {
                keep(name);
                close();
              }}
            />
          ) : null}
        </>
      )}
    </Disclosure>
  );
}

function KeepView({ busy, onKeep }: { busy: boolean; onKeep: (name: string) => void }) {
  const t = useTranslations("listing.views");
  const [name, setName] = useState("");
  return (
    <form
      className="flex flex-col gap-2 border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onKeep(name.trim());
      }}
    >
      <Field label={t("name")}>
        <TextInput
          value={name}
          maxLength={nameLengthMax}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" variant="primary" size="small" busy={busy}>
        {t("save")}
      </Button>
    </form>
  );
}
