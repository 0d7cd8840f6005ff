"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { useAwake } from "./use-awake.ts";

/**
 * A part of a page that few visits need, so that its code does not travel with the page; to stand inside `Suspense`.
 * `load` brings the code: to call it when somebody reaches for the part spares the wait.
 */
export function latePart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}

/**
 * A part that the server draws and whose code comes after that of what stands around it; `waiting` keeps its place where
 * the browser is the first to draw it. The page around it is awake before. next/dynamic also sends for the code ahead,
 * and is 2.5 kB itself: it is for what somebody uses at once.
 */
export function followingPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
) {
  const Part = latePart(load);
  return (props: Props) => (
    <Suspense fallback={waiting}>
      <Part {...props} />
    </Suspense>
  );
}

/** Draws a dialog from its first use on: once opened it stays, so that it can close itself and give the focus back. */
export function FirstUse({ when, children }: { when: boolean; children: ReactNode }) {
  const [used, setUsed] = useState(when);
  if (when && !used) setUsed(true);
  return used ? <Suspense fallback={when ? <OnItsWay /> : null}>{children}</Suspense> : null;
}

/** On a slow line a press must not look as if it had been lost. */
function OnItsWay() {
  const t = useTranslations("common");
  return (
    <p
      role="status"
      className="fixed inset-x-0 top-20 z-50 mx-auto flex w-fit items-center gap-2 rounded-full border border-line bg-surface px-4 py-2 text-sm shadow-lg"
    >
      <LoaderCircle className="size-4 animate-spin" />
      {t("onItsWay")}
    </p>
  );
}

/** Draws late parts once the page is awake in the browser, for what nobody misses before; `waiting` keeps their place. */
export function OnceAwake({ waiting = null, children }: { waiting?: ReactNode; children: ReactNode }) {
  const awake = useAwake();
  return awake ? <Suspense fallback={waiting}>{children}</Suspense> : waiting;
}
