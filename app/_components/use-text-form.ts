"use client";

import { type FormEvent, useState } from "react";
import type { z } from "zod";
import { failureOf } from "#app/_trpc/failure.ts";
import { showToast } from "./toast-store.ts";
import { useErrorText } from "./use-error-text.ts";
import { useLeadToFault } from "./use-lead-to-fault.ts";
import { useSingleRun } from "./use-single-run.ts";

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
  const { area: element, leadToFault } = useLeadToFault<HTMLFormElement>();
  const [stored, setStored] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());

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
    setFaults(new Map(told.map(({ path, code }) => [path, code])));
    leadToFault();
  }

  function changed({ target }: FormEvent) {
    setDirty(true);
    // Judged again when it is submitted again.
    if (target instanceof HTMLInputElement && faults.has(target.name))
      setFaults(new Map([...faults].filter(([path]) => path !== target.name)));
  }

  const { run: submit, busy } = useSingleRun(async () => {
    try {
      const checked = (await load()).safeParse(valuesOf(texts()));
      tell(checked.error?.issues.map(({ path, message }) => ({ path: path.join("."), code: message })) ?? []);
      return checked.success ? await onSubmit(checked.data) : "stays";
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
      return "stays";
    }
  });

  return {
    form: {
      ref: element,
      // Should the browser ever send it itself, nothing of it stands in an address.
      method: "post",
      noValidate: true,
      onFocus: () => void load().catch(() => undefined),
      onInput: changed,
      onSubmit(event: FormEvent) {
        event.preventDefault();
        void submit();
      },
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
