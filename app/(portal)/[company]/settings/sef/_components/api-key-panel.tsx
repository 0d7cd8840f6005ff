"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { ConnectionState } from "./connection-state.tsx";
import { apiKeyPath } from "./key-missing.tsx";
import type { Settings } from "./sef-settings.tsx";

/** The key goes in and never comes out: what is shown of a stored one is its end. */
export function ApiKeyPanel({
  company,
  settings,
  mayEdit,
}: {
  company: string;
  settings: Settings;
  mayEdit: boolean;
}) {
  const t = useTranslations("settings.sef");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const update = trpc.settings.updateSefKey.useMutation();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [done, setDone] = useState<"keySaved" | "keyRemoved" | null>(null);
  const [removing, setRemoving] = useState(false);
  const { environment, apiKeyLastFour } = settings;

  async function store(apiKey: string | null) {
    setDone(null);
    setFault(null);
    try {
      const { updateSefKeyInput } = await import("#server/trpc/inputs/settings.ts");
      const form = updateSefKeyInput.safeParse({ environment, apiKey });
      if (!form.success) return setFault(apiKey?.trim() ? "API_KEY_INVALID" : "REQUIRED");
      await update.mutateAsync({ company, ...form.data });
      setTyped("");
      setDone(apiKey === null ? "keyRemoved" : "keySaved");
      await utils.settings.getSef.invalidate({ company });
    } catch (error) {
      setFault(failureOf(error).code);
    } finally {
      setRemoving(false);
    }
  }

  return (
    <Panel title={t("apiKey")}>
      <ConnectionState settings={settings} />
      <p>{apiKeyLastFour === null ? t("apiKeyMissing") : t("apiKeyStored", { lastFour: apiKeyLastFour })}</p>
      {mayEdit ? (
        <form
          method="post"
          noValidate
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void store(typed);
          }}
        >
          <Field
            label={t("apiKeyNew")}
            path={apiKeyPath}
            help="apiKey"
            hint={t("apiKeyHint")}
            error={fault === null ? undefined : errorText(fault)}
          >
            <TextInput
              type="password"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="primary" busy={update.isPending}>
              {apiKeyLastFour === null ? t("save") : t("apiKeyReplace")}
            </Button>
            {apiKeyLastFour === null ? null : (
              <Button variant="ghost" onClick={() => setRemoving(true)}>
                {t("apiKeyRemove")}
              </Button>
            )}
            <p role="status" className="text-sm text-ink-soft">
              {done === null ? "" : t(done)}
            </p>
          </div>
        </form>
      ) : null}
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title={t("apiKeyRemove")}
        confirmLabel={t("apiKeyRemove")}
        danger
        busy={update.isPending}
        onConfirm={() => void store(null)}
      >
        <p>{t("apiKeyRemoveConfirm")}</p>
      </ConfirmDialog>
    </Panel>
  );
}
