"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useTextForm } from "#app/_components/use-text-form.ts";
import { useUnsavedGuard } from "#app/_components/use-unsaved-guard.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { JbkjsField } from "./jbkjs-field.tsx";
import type { Partner } from "./partner-page.tsx";
import { kindsOpenTo, textsOfPartner, valuesOfPartner } from "./partner-values.ts";
import { RegisterLookup } from "./register-lookup.tsx";

const load = () =>
  import("#server/trpc/inputs/partners.ts").then(({ updatePartnerInput }) =>
    updatePartnerInput.omit({ partnerId: true, version: true }),
  );

/** What we may change about a partner; the state's numbers come from documents. */
export function PartnerForm({ company, partner }: { company: string; partner: Partner }) {
  const t = useTranslations("partners.page");
  const kinds = useTranslations("party.kind");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const update = trpc.partners.update.useMutation();
  const [version, setVersion] = useState(partner.version);
  const [failure, setFailure] = useState<string | null>(null);
  // The one says what the other can be.
  const [kind, setKind] = useState(partner.kind);
  const [jbkjs, setJbkjs] = useState(partner.jbkjs ?? "");
  const kindsOpen = kindsOpenTo(partner.kind);
  const { form, field, faultOf, tell, texts, restart, touch, isDirty, busy } = useTextForm({
    initial: textsOfPartner(partner),
    valuesOf: (typed) => valuesOfPartner(typed, kind),
    load,
    async onSubmit(data) {
      setFailure(null);
      try {
        const saved = await update.mutateAsync({ company, partnerId: partner.id, version, ...data });
        setVersion(saved.version);
        begin(await fetchFresh(), false);
        void utils.partners.list.invalidate({ company });
      } catch (error) {
        const { code, faults } = failureOf(error);
        tell(faults);
        setFailure(code);
      }
      return "stays";
    },
  });

  useUnsavedGuard(isDirty);

  function fetchFresh(): Promise<Partner> {
    return utils.partners.get.fetch({ company, partnerId: partner.id }, { staleTime: 0 });
  }

  function begin(fresh: Partner, keepsTyped: boolean) {
    restart(textsOfPartner(fresh), keepsTyped);
    const shown = texts();
    setKind(kindsOpen.find((open) => open === shown.kind) ?? fresh.kind);
    setJbkjs(shown.jbkjs);
  }

  async function reload() {
    const fresh = await fetchFresh();
    begin(fresh, true);
    setVersion(fresh.version);
    setFailure(null);
  }

  return (
    <form {...form} className="flex flex-col gap-4 border-t border-line pt-4">
      <Field label={t("name")} error={faultOf("name")} required>
        <TextInput autoComplete="off" {...field("name")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("kind")} error={faultOf("kind")}>
          <Select
            name="kind"
            value={kind}
            onChange={({ currentTarget }) =>
              setKind(kindsOpen.find((open) => open === currentTarget.value) ?? kind)
            }
            options={kindsOpen.map((value) => ({ value, label: kinds(value) }))}
          />
        </Field>
        <div className="flex flex-col gap-2">
          <JbkjsField
            kind={kind}
            value={jbkjs}
            onValueChange={(typed) => {
              setJbkjs(typed);
              if (typed.trim() !== "" && kind === "company") setKind("public_body");
            }}
            error={faultOf("jbkjs")}
          />
          {partner.pib === null ? null : (
            <RegisterLookup
              company={company}
              partnerId={partner.id}
              kind={kind}
              inSef={partner.inSef}
              jbkjs={jbkjs}
              onTake={(taken) => {
                setKind("public_body");
                setJbkjs(taken);
                touch();
              }}
            />
          )}
        </div>
        <Field label={t("street")} error={faultOf("street")}>
          <TextInput autoComplete="off" {...field("street")} />
        </Field>
        <div className="grid grid-cols-[7rem_1fr] gap-4">
          <Field label={t("postalCode")} error={faultOf("postalCode")}>
            <TextInput autoComplete="off" {...field("postalCode")} />
          </Field>
          <Field label={t("city")} error={faultOf("city")}>
            <TextInput autoComplete="off" {...field("city")} />
          </Field>
        </div>
        <Field label={t("email")} error={faultOf("email")}>
          <TextInput type="email" autoComplete="off" {...field("email")} />
        </Field>
        <Field label={t("paymentTermDays")} hint={t("paymentTermHint")} error={faultOf("paymentTermDays")}>
          <TextInput inputMode="numeric" autoComplete="off" {...field("paymentTermDays")} />
        </Field>
      </div>
      {failure === null ? null : (
        <Notice kind={failure === "STALE_VERSION" ? "wait" : "bad"} urgent>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p>{errorText(failure)}</p>
            {failure === "STALE_VERSION" ? <Reload onReload={reload} /> : null}
          </div>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={busy}>
          {t("save")}
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {update.isSuccess && !isDirty ? t("saved") : ""}
        </p>
      </div>
    </form>
  );
}

function Reload({ onReload }: { onReload: () => Promise<void> }) {
  const t = useTranslations("sales.document.draft");
  return (
    <>
      <span>{t("typedStays")}</span>
      <Button size="small" onClick={() => void onReload()}>
        {t("reload")}
      </Button>
    </>
  );
}
