"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { SavedView } from "./saved-view.tsx";

const nameLengthMax = 60;

/** The kept views, and what is shown now to be kept as one. */
export function ViewsPanel({
  company,
  views,
  path,
  presentId,
  changed,
  busy,
  onKeep,
  onChanged,
  close,
}: {
  company: string;
  views: Outputs["views"]["list"];
  path: string;
  /** Of the view that is shown as it was kept. */
  presentId: string | undefined;
  /** Name of the view that was opened and changed since. */
  changed: string | null;
  busy: boolean;
  onKeep: (name: string) => void;
  onChanged: () => unknown;
  close: () => void;
}) {
  const t = useTranslations("listing.views");
  return (
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
              onChanged={onChanged}
            />
          ))}
        </ul>
      )}
      {changed !== null ? (
        <Button
          size="small"
          busy={busy}
          onClick={() => {
            onKeep(changed);
            close();
          }}
          wraps
        >
          {t("saveChanges", { name: changed })}
        </Button>
      ) : null}
      {presentId === undefined ? (
        <KeepView
          busy={busy}
          onKeep={(name) => {
            onKeep(name);
            close();
          }}
        />
      ) : null}
    </>
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
