import { type RefObject, useEffect, useRef, useState } from "react";

/** Puts the cursor into the first wrong control of `area` once what was found wrong is drawn: to call where that is told. */
export function useLeadToFault<Area extends HTMLElement>(): {
  area: RefObject<Area | null>;
  leadToFault: () => void;
} {
  const area = useRef<Area>(null);
  const [tellings, setTellings] = useState(0);
  useEffect(() => {
    if (tellings > 0) area.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tellings]);
  return { area, leadToFault: () => setTellings((count) => count + 1) };
}
