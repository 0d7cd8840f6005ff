"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { followingPart } from "#app/_components/late-part.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

const SefPortalPicture = followingPart(() =>
  import("#app/(portal)/[company]/_components/sef-portal-picture.tsx").then(
    (module) => module.SefPortalPicture,
  ),
);

const portals = {
  demo: "https://demoefaktura.mfin.gov.rs",
  production: "https://efaktura.mfin.gov.rs",
} as const;

/** Where the key is on SEF's portal, and the field that takes it. Moving to the real SEF is asked about. */
export function ConnectSef({ company, environment }: { company: string; environment: keyof typeof portals }) {
  const t = useTranslations("setup.connection");
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const save = trpc.settings.updateSefKey.useMutation();
  const move = trpc.settings.switchEnvironment.useMutation();
  const test = trpc.settings.testSefConnection.useMutation();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const busy = save.isPending || move.isPending || test.isPending;

  async function connect() {
    setAsking(false);
    try {
      await save.mutateAsync({ company, environment, apiKey: typed });
      await move.mutateAsync({ company, environment });
      await test.mutateAsync({ company });
      showToast(t("connected"), "done");
      // Lists, counters and the frame of every page belong to an environment.
      await utils.invalidate();
      router.refresh();
    } catch (error) {
      setFault(failureOf(error).code);
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFault(null);
    try {
      const { updateSefKeyInput } = await import("#server/trpc/inputs/settings.ts");
      const form = updateSefKeyInput.safeParse({ environment, apiKey: typed });
      if (!form.success) return setFault(typed.trim() === "" ? "REQUIRED" : "API_KEY_INVALID");
    } catch (error) {
      return setFault(failureOf(error).code);
    }
    if (environment === "production") setAsking(true);
    else void connect();
  }

  return (
    <Panel title={t("whereTitle")}>
      <ol className="flex list-decimal flex-col gap-4 pl-5">
        <li className="break-words">{t("signIn", { address: portals[environment] })}</li>
        <li>
          <div className="flex flex-col gap-2">
            {t("openMenu")}
            <SefPortalPicture scene="menu" />
          </div>
        </li>
        <li>
          <div className="flex flex-col gap-2">
            {t("makeKey")}
            <SefPortalPicture scene="key" />
          </div>
        </li>
        <li>{t("pasteKey")}</li>
      </ol>
      <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Field
          label={t("key")}
          help="apiKey"
          hint={t("keyHint")}
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
        <Button type="submit" variant="primary" busy={busy} className="self-start">
          {t("connect")}
        </Button>
      </form>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("confirmTitle")}
        confirmLabel={t("production")}
        busy={busy}
        onConfirm={() => void connect()}
      >
        <p>{t("confirmText")}</p>
      </ConfirmDialog>
    </Panel>
  );
}
