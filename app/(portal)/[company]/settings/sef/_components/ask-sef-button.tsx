"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Asks the worker for a call to SEF, says why that cannot be, and looks at once what has become of it. */
export function AskSefButton({
  company,
  icon,
  busy,
  ask,
  children,
}: {
  company: string;
  icon: ReactNode;
  busy: boolean;
  ask: () => Promise<unknown>;
  children: ReactNode;
}) {
  const errorText = useErrorText();
  const utils = trpc.useUtils();
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
      <Button icon={icon} busy={busy} className="self-start" onClick={() => void askAndLook()}>
        {children}
      </Button>
    </>
  );
}
