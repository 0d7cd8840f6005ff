"use client";

import { useTranslations } from "next-intl";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import type { Draft } from "./use-draft.ts";
import { useDraftFault } from "./use-draft-fault.ts";

const references = ["orderNumber", "contractNumber", "lotNumber"] as const;

/** A public buyer demands one of these numbers. Others are not asked, and see only what is filled already. */
export function DraftReferences({ draft }: { draft: Draft }) {
  const t = useTranslations("sales.document.draft");
  const more = useTranslations("references.buyer");
  const fields = useTranslations("fields");
  const faultOf = useDraftFault(draft);
  const { buyerIsPublic } = draft.live;
  const shown = references.filter((name) => buyerIsPublic || draft.base[name] !== "");
  if (shown.length === 0 && draft.base.buyerReference === "") return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{t("references")}</legend>
      {buyerIsPublic ? <p className="max-w-prose text-sm text-ink-soft">{t("referencesHint")}</p> : null}
      <div className="grid gap-4 sm:grid-cols-3">
        {shown.map((name) => (
          <Field
            key={name}
            label={fields(name)}
            path={name}
            error={faultOf(name)}
            {...(buyerIsPublic ? { help: "publicReference" as const } : {})}
          >
            <TextInput autoComplete="off" {...draft.form.register(name)} />
          </Field>
        ))}
        {buyerIsPublic || draft.base.buyerReference !== "" ? (
          <Field
            label={fields("buyerReference")}
            path="buyerReference"
            hint={buyerIsPublic ? more("procurementHint") : undefined}
            error={faultOf("buyerReference")}
            className="sm:col-span-3"
          >
            <TextInput autoComplete="off" {...draft.form.register("buyerReference")} />
          </Field>
        ) : null}
      </div>
    </fieldset>
  );
}
