"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { KeyMissing } from "./key-missing.tsx";

/** Asks the worker for a call to SEF, says why that cannot be, and looks at once what has become of it. */
export function AskSefButton({
  company,
  icon,
  busy,
  hasKey,
  ask,
  children,
}: {
  company: string;
  icon: ReactNode;
  busy: boolean;
  /** Without one SEF is not asked, and the button says so. */
  hasKey: boolean;
  ask: () => Promise<unknown>;
  children: ReactNode;
}) {
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const reasonId = useId();
  const [fault, setFault] = useState<string | null>(null);

  async function askAndLook() {
    setFault(null);
    try {
      await ask();
    } catch (error) {
      setFault(failureOf(error).code);
    }
    await utils.settings.getSef.invalidate({ company });
  }

  return (
    <>
      {fault === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(fault)}</p>
        </Notice>
      )}
      {hasKey ? null : <KeyMissing id={reasonId} mayEdit />}
      <Button
        icon={icon}
        busy={busy}
        unavailable={!hasKey}
        aria-describedby={hasKey ? undefined : reasonId}
        className="self-start"
        onClick={() => void askAndLook()}
      >
        {children}
      </Button>
    </>
  );
}
