"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import {
  changesOf,
  type DraftValues,
  draftSchema,
  mergeDraft,
  sameValues,
  valuesOf,
} from "./draft-values.ts";

/** A pause in typing after which a draft is stored. */
const pauseMs = 900;

export type Draft = ReturnType<typeof useDraft>;

/**
 * The form of a draft between the screen and the server. A draft stores itself after a pause; a refused or failed
 * document only on demand, because storing makes a draft of it and takes the reason off the page.
 *
 * What was typed is never lost: a version that somebody else stored meanwhile is taken in field by field.
 */
export function useDraft(company: string, document: Outputs["invoices"]["get"]) {
  const utils = trpc.useUtils();
  const update = trpc.invoices.update.useMutation();
  const [base, setBase] = useState({ version: document.version, values: valuesOf(document) });
  // Saves stand in line, and each needs what the one before has left.
  const latestBase = useRef(base);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [refusal, setRefusal] = useState<{ code: string; values: DraftValues } | null>(null);
  const form = useForm<DraftValues>({ resolver: zodResolver(draftSchema), defaultValues: base.values });
  const values = form.watch();
  const dirty = !sameValues(values, base.values);
  const autosaves = document.state === "draft" && document.allowed.edit;

  function rebase(next: typeof base) {
    latestBase.current = next;
    setBase(next);
  }

  async function saveOnce({ force = false, focus = false }): Promise<boolean> {
    const { version, values: stored } = latestBase.current;
    const typed = form.getValues();
    if (!force && sameValues(typed, stored)) return true;
    if (!(await form.trigger(undefined, { shouldFocus: focus }))) return false;
    try {
      const changes = changesOf(draftSchema.parse(typed));
      const saved = await update.mutateAsync({ company, invoiceId: document.id, version, changes });
      rebase({ version: saved.version, values: typed });
      setSavedAt(new Date());
      setRefusal(null);
    } catch (error) {
      const { code } = failureOf(error);
      if (code === "INVOICE_NUMBER_TAKEN") form.setError("number", { message: code }, { shouldFocus: focus });
      setRefusal({ code, values: typed });
      return false;
    }
    void utils.invoices.list.invalidate({ company });
    await utils.invoices.get.invalidate({ company, invoiceId: document.id });
    return true;
  }

  /** @returns whether everything typed is stored. `force` stores what is unchanged too: that makes a refused document a draft. */
  function save(wish: { force?: boolean; focus?: boolean } = {}): Promise<boolean> {
    running.current = running.current.then(() => saveOnce(wish));
    return running.current;
  }

  async function reload() {
    const fresh = await utils.invoices.get.fetch({ company, invoiceId: document.id }, { staleTime: 0 });
    const theirs = valuesOf(fresh);
    form.reset(mergeDraft({ base: latestBase.current.values, typed: form.getValues(), theirs }));
    rebase({ version: fresh.version, values: theirs });
    setRefusal(null);
  }

  const wasRefused = refusal !== null && sameValues(values, refusal.values);
  const unsaved = autosaves && dirty && !wasRefused ? JSON.stringify(values) : null;
  const saveQuietly = useEffectEvent(() => void save());
  useEffect(() => {
    if (unsaved === null) return;
    const timer = setTimeout(saveQuietly, pauseMs);
    return () => clearTimeout(timer);
  }, [unsaved]);

  const isBehind = document.version > base.version && !dirty && !update.isPending;
  const takeIn = useEffectEvent(() => {
    const theirs = valuesOf(document);
    form.reset(theirs);
    rebase({ version: document.version, values: theirs });
  });
  useEffect(() => {
    if (isBehind) takeIn();
  }, [isBehind]);

  return {
    form,
    base: base.values,
    dirty,
    saving: update.isPending,
    savedAt,
    refusal: refusal?.code ?? null,
    save,
    saveOnBlur: () => void (unsaved !== null && save()),
    reload,
  };
}
