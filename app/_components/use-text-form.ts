"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { failureOf } from "#app/_trpc/failure.ts";
import { showToast } from "./toast-store.ts";
import { useErrorText } from "./use-error-text.ts";

type Texts<Name extends string> = Record<Name, string>;

/**
 * A form of text fields, without a library: what is typed stays in the browser's own fields, also what was typed before
 * the page woke up, and is read when it is submitted. The schema is fetched when somebody begins to fill the form in:
 * schemas weigh as much as the page, and most who open one only read it.
 *
 * Spread `form` on the form and `field(name)` on its controls inside a `Field` with `faultOf(name)`.
 */
export function useTextForm<Name extends string, Values, Data>({
  initial,
  valuesOf,
  load,
  onSubmit,
}: {
  initial: Texts<Name>;
  /** What the schema checks, with what stands in no field. */
  valuesOf: (texts: Texts<Name>) => Values;
  load: () => Promise<z.ZodType<Data, Values>>;
  /** "left": the page is being left, and the form stays busy. */
  onSubmit: (data: Data) => Promise<"left" | "stays">;
}) {
  const errorText = useErrorText();
  const element = useRef<HTMLFormElement>(null);
  const [stored, setStored] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const seeksFault = useRef(false);
  useEffect(() => {
    if (seeksFault.current && faults.size > 0)
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    seeksFault.current = false;
  }, [faults]);

  function texts(): Texts<Name> {
    const entries = element.current === null ? [] : [...new FormData(element.current)];
    return { ...stored, ...Object.fromEntries(entries.filter(([, text]) => typeof text === "string")) };
  }

  /** Writes into fields as if it had been typed; what is told beside them stays. */
  function write(written: Readonly<Record<string, string>>) {
    for (const control of element.current?.elements ?? []) {
      if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
      const text = written[control.name];
      if (text !== undefined) control.value = text;
    }
  }

  /** The first in the order of the form takes the cursor. */
  function tell(told: readonly { path: string; code: string }[]) {
    seeksFault.current = true;
    setFaults(new Map(told.map(({ path, code }) => [path, code])));
  }

  function changed({ target }: FormEvent) {
    setDirty(true);
    // Judged again when it is submitted again.
    if (target instanceof HTMLInputElement && faults.has(target.name))
      setFaults(new Map([...faults].filter(([path]) => path !== target.name)));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const checked = (await load()).safeParse(valuesOf(texts()));
      tell(checked.error?.issues.map(({ path, message }) => ({ path: path.join("."), code: message })) ?? []);
      if (checked.success && (await onSubmit(checked.data)) === "left") return;
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
    setBusy(false);
  }

  return {
    form: {
      ref: element,
      // Should the browser ever send it itself, nothing of it stands in an address.
      method: "post",
      noValidate: true,
      onFocus: () => void load().catch(() => undefined),
      onInput: changed,
      onSubmit: (event: FormEvent) => void submit(event),
    },
    field: (name: Name) => ({ name, defaultValue: stored[name] }),
    /** In words, undefined while nothing is wrong at that path. */
    faultOf: (path: string) => (faults.has(path) ? errorText(faults.get(path)) : undefined),
    /** What the server says of fields. */
    tell,
    texts,
    write,
    /** Another beginning: what was typed since stays only where `keepsTyped` says so. */
    restart(fresh: Texts<Name>, keepsTyped = false) {
      const typed = texts();
      const changed = Object.entries<string>(typed).filter(([name, text]) => known(stored, name) !== text);
      write({ ...fresh, ...(keepsTyped ? Object.fromEntries(changed) : {}) });
      setStored(fresh);
      setDirty(keepsTyped && changed.length > 0);
    },
    /** For what is changed by a button instead of being typed. */
    touch: () => setDirty(true),
    isDirty,
    busy,
  };
}

function known(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  return texts[name];
}
