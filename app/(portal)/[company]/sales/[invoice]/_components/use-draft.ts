"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useDeferredValue, useEffect, useEffectEvent, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { moneyChanges } from "./change-money.ts";
import { type DraftValues, documentOf, draftSchema, sameValues, valuesOf } from "./draft-values.ts";
import { followLines } from "./follow-lines.ts";
import type { LineValues } from "./line-values.ts";
import { liveDocument, type PickedBuyer } from "./live-document.ts";
import { changedFields, conflictsOf, type DraftField, mergeDraft } from "./merge-draft.ts";
import { readableValues, unreadFields } from "./unread-fields.ts";

/** A pause in typing after which a draft is stored. */
const pauseMs = 900;

export type Draft = ReturnType<typeof useDraft>;
type Invoice = Outputs["invoices"]["get"];
/** "partly": all but what cannot be read. */
type Stored = "all" | "partly" | "nothing";

/** What somebody else did to the document while it was open here. */
export type TheirChange = { person: string | null; fields: DraftField[]; values: DraftValues };

/**
 * The form of a draft between the screen and the server. A draft stores itself after a pause; a refused or failed
 * document only on demand, because storing makes a draft of it and takes the reason off the page.
 *
 * What was typed is never lost: a version that somebody else stored meanwhile is taken in field by field, and where
 * both changed the same, theirs is shown before ours can be stored over it.
 */
export function useDraft(company: string, document: Invoice) {
  const utils = trpc.useUtils();
  const store = trpc.invoices.saveDocument.useMutation();
  const take = trpc.invoices.takeNumber.useMutation();
  const [base, setBase] = useState({ version: document.version, values: valuesOf(document) });
  // Saves and the taking of a number stand in line, and each needs the version that the one before has left.
  const latestBase = useRef(base);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [refusal, setRefusal] = useState<{ code: string; values: DraftValues } | null>(null);
  const [theirChange, setTheirChange] = useState<TheirChange | null>(null);
  const [conflict, setConflict] = useState<TheirChange | null>(null);
  const [picked, setPicked] = useState<PickedBuyer | null>(null);
  const [attempted, setAttempted] = useState(false);
  const form = useForm<DraftValues>({ resolver: zodResolver(draftSchema), defaultValues: base.values });
  const values = form.watch();
  const unread = unreadFields(values);
  const pending = !sameValues(readableValues(values, base.values), base.values);
  const dirty = pending || unread.length > 0;
  const isMarked = Object.keys(form.formState.errors).length > 0;
  const autosaves = document.state === "draft" && document.allowed.edit;
  const today = useCompanyToday();
  const live = liveDocument(document, useDeferredValue(values), picked, today);

  function rebase(next: typeof base) {
    latestBase.current = next;
    setBase(next);
  }

  function fetchFresh(): Promise<Invoice> {
    return utils.invoices.get.fetch({ company, invoiceId: document.id }, { staleTime: 0 });
  }

  async function saveOnce({ force = false, focus = false }): Promise<Stored> {
    const { version, values: stored } = latestBase.current;
    const typed = structuredClone(form.getValues());
    const readable = readableValues(typed, stored);
    const isSame = !force && sameValues(readable, stored);
    if (focus) setAttempted(true);
    if (isSame && !isMarked && unreadFields(typed).length === 0) return "all";
    const outcome = (await form.trigger(undefined, { shouldFocus: focus })) ? "all" : "partly";
    if (isSame) return outcome;
    // A refused document becomes a draft by being stored: not before all of it can be.
    if (force && outcome === "partly") return "nothing";
    try {
      const input = { company, invoiceId: document.id, version, document: documentOf(readable) };
      const saved = await store.mutateAsync(input);
      rebase({ version: saved.version, values: readable });
      setSavedAt(new Date());
      setRefusal(null);
    } catch (error) {
      const { code } = failureOf(error);
      if (code === "INVOICE_NUMBER_TAKEN") form.setError("number", { message: code }, { shouldFocus: focus });
      if (code === "STALE_VERSION") setTheirChange(changeIn(await fetchFresh(), stored));
      setRefusal({ code, values: typed });
      return "nothing";
    }
    void utils.invoices.list.invalidate({ company });
    void utils.invoices.counts.invalidate({ company });
    // Each kind of document has a series of numbers of its own.
    if (readable.typeCode !== stored.typeCode)
      void utils.invoices.suggestNumber.invalidate({ company, invoiceId: document.id });
    await utils.invoices.get.invalidate({ company, invoiceId: document.id });
    return outcome;
  }

  /** @returns whether everything typed is stored. `force` stores what is unchanged too: that makes a refused document a draft. */
  function save(wish: { force?: boolean; focus?: boolean } = {}): Promise<boolean> {
    return inLine(async () => (await saveOnce(wish)) === "all");
  }

  function inLine<T>(act: () => Promise<T>): Promise<T> {
    const done = running.current.then(act);
    running.current = done.catch(() => undefined);
    return done;
  }

  async function adoptTheirs() {
    const fresh = await fetchFresh();
    const versions = { base: latestBase.current.values, typed: form.getValues(), theirs: valuesOf(fresh) };
    const both = conflictsOf(versions);
    setConflict(both.length === 0 ? null : { ...changeIn(fresh, versions.base), fields: both });
    form.reset(mergeDraft(versions));
    rebase({ version: fresh.version, values: versions.theirs });
    setRefusal(null);
    setTheirChange(null);
  }

  /** The next number of the series, given by the server so that no two get the same. */
  async function takeOnce() {
    // Pressed twice while a save was under way.
    if (form.getValues("number") !== "") return;
    if ((await saveOnce({})) === "nothing") return;
    const { version, values: stored } = latestBase.current;
    try {
      const taken = await take.mutateAsync({ company, invoiceId: document.id, version });
      // Whoever typed another number in the meantime wants that one.
      if (form.getValues("number") === stored.number)
        form.setValue("number", taken.number, { shouldDirty: true });
      form.clearErrors("number");
      rebase({ version: taken.version, values: { ...stored, number: taken.number } });
      setSavedAt(new Date());
      setRefusal(null);
    } catch (error) {
      const { code } = failureOf(error);
      if (code === "STALE_VERSION") setTheirChange(changeIn(await fetchFresh(), stored));
      setRefusal({ code, values: structuredClone(form.getValues()) });
    }
    void utils.invoices.list.invalidate({ company });
    void utils.invoices.counts.invalidate({ company });
    await utils.invoices.get.invalidate({ company, invoiceId: document.id });
  }

  function changeLines(lines: LineValues[]) {
    const before = form.getValues();
    const followers = followLines(before.typeCode, before.lines, lines, before);
    form.setValue("lines", lines, { shouldDirty: true });
    form.setValue("vatPointCode", followers.vatPointCode);
    form.setValue("exemptionReasons", followers.exemptionReasons);
    if (form.formState.errors.lines !== undefined) void form.trigger("lines");
  }

  /** Another kind of document has other fields; those of the kind before are gone with it. */
  function changeKind(next: DraftValues) {
    const { typeCode, vatPointCode, deliveryDate, dueDate, periodStart, periodEnd } = next;
    const { billingReferences, advances, prepaidAmount } = next;
    const days = { deliveryDate, dueDate, periodStart, periodEnd };
    form.reset(
      { ...form.getValues(), typeCode, vatPointCode, ...days, billingReferences, advances, prepaidAmount },
      { keepDefaultValues: true, keepErrors: true, keepTouched: true },
    );
  }

  function pickBuyer(buyer: PickedBuyer) {
    setPicked(buyer);
    form.setValue("partnerId", buyer.id, { shouldDirty: true });
    if (autosaves) void save();
  }

  const wasRefused = refusal !== null && sameValues(values, refusal.values);
  const isHeld = wasRefused || conflict !== null;
  const unsaved = autosaves && (dirty || isMarked) && !isHeld ? JSON.stringify(values) : null;
  const saveQuietly = useEffectEvent(() => void save());
  useEffect(() => {
    if (unsaved === null) return;
    const timer = setTimeout(saveQuietly, pauseMs);
    return () => clearTimeout(timer);
  }, [unsaved]);

  const isBehind = document.version > base.version && !dirty && !store.isPending && !take.isPending;
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
    values,
    base: base.values,
    live,
    picked,
    dirty,
    pending,
    unread,
    attempted,
    saving: store.isPending,
    takingNumber: take.isPending,
    savedAt,
    refusal: refusal?.code ?? null,
    theirChange,
    conflict,
    dismissConflict: () => setConflict(null),
    save,
    saveOnBlur: () => void (unsaved !== null && save()),
    reload: () => inLine(adoptTheirs),
    takeNumber: () => inLine(takeOnce),
    changeLines,
    changeKind,
    ...moneyChanges(form, today),
    pickBuyer,
  };
}

/** Who changed what since the version that this page began with. */
function changeIn(fresh: Invoice, base: DraftValues): TheirChange {
  const values = valuesOf(fresh);
  const edit = fresh.timeline.find(({ kind }) => kind === "edited");
  return { person: edit?.actorName ?? null, fields: changedFields(base, values), values };
}
