"use client";

import type { ReactNode } from "react";
import { useLateDialog } from "./use-late-dialog.ts";

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

const load = () => import("./open-menu.tsx").then(({ OpenMenu }) => OpenMenu);

/**
 * A button that opens a menu. What draws menus weighs as much as a page, so it comes when somebody reaches for one: with
 * the pointer on the button, or its focus. The button stays, and keeps its focus, until the menu takes it.
 */
export function MenuButton(props: MenuButtonProps) {
  const { Dialog: OpenMenu, open, button } = useLateDialog(load);
  if (OpenMenu !== null) return <OpenMenu {...props} />;
  const { busy, ...handlers } = button;
  return (
    <button
      {...handlers}
      type="button"
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      aria-busy={busy}
      className={props.className}
      onKeyDown={({ key }) => (key === "ArrowDown" ? open() : undefined)}
    >
      {props.trigger}
    </button>
  );
}
