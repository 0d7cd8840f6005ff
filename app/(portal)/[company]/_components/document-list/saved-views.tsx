"use client";

import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Disclosure } from "#app/_components/disclosure.tsx";
import { latePart } from "#app/_components/late-part.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { toolClasses } from "./tool-classes.ts";

const ViewsPanel = latePart(() => import("./views-panel.tsx").then(({ ViewsPanel }) => ViewsPanel));

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
        <ViewsPanel
          company={company}
          views={views}
          path={path}
          presentId={presentId}
          changed={isChanged ? opened.name : null}
          busy={save.isPending}
          onKeep={keep}
          onChanged={again}
          close={close}
        />
      )}
    </Disclosure>
  );
}
