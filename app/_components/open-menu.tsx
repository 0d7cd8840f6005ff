"use client";

import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import type { MenuButtonProps, MenuEntry } from "./menu-button.tsx";

const entryClasses =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded px-2.5 outline-none select-none data-highlighted:bg-sunken pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:text-ink-soft";

/**
 * The menu itself, open as soon as it is there. Not modal: a modal one injects a style element that a strict content
 * policy refuses. It stands where its button does, so that it belongs to the same part of the page.
 */
export function OpenMenu({ label, trigger, heading, entries, className }: MenuButtonProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger aria-label={label} className={className}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        className="z-40 min-w-56 rounded-md border border-line bg-surface p-1 text-ink shadow-lg"
      >
        {heading === undefined ? null : (
          <DropdownMenu.Label className="border-b border-line px-2.5 py-2 text-sm">
            {heading}
          </DropdownMenu.Label>
        )}
        {entries.map((entry) => (
          <Entry key={entry.label} entry={entry} />
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  const content = (
    <>
      {entry.icon}
      {entry.label}
    </>
  );
  switch (entry.kind) {
    case "link":
      return (
        <DropdownMenu.Item asChild>
          <Link href={entry.href} className={entryClasses}>
            {content}
          </Link>
        </DropdownMenu.Item>
      );
    case "download":
      return (
        <DropdownMenu.Item asChild>
          <a href={entry.href} download className={entryClasses}>
            {content}
          </a>
        </DropdownMenu.Item>
      );
    case "action":
      return (
        <DropdownMenu.Item onSelect={entry.onSelect} className={entryClasses}>
          {content}
        </DropdownMenu.Item>
      );
    default:
      return entry satisfies never;
  }
}
