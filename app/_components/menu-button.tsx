"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";

export type MenuEntry =
  | { kind: "link"; href: string; label: string; icon?: ReactNode }
  /** A file that the browser keeps. */
  | { kind: "download"; href: string; label: string; icon?: ReactNode }
  | { kind: "action"; label: string; icon?: ReactNode; onSelect: () => void };

export type MenuButtonProps = {
  label: string;
  trigger: ReactNode;
  heading?: ReactNode;
  entries: readonly MenuEntry[];
  className?: string;
};

const load = () => import("./open-menu.tsx");
const OpenMenu = lazy(load);

/**
 * A button that opens a menu. What draws menus weighs as much as a page, so it comes when somebody reaches for one: with
 * the pointer on the button, or its focus.
 */
export function MenuButton(props: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      className={props.className}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
      onKeyDown={({ key }) => (key === "ArrowDown" ? setWanted(true) : undefined)}
    >
      {props.trigger}
    </button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <OpenMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}
