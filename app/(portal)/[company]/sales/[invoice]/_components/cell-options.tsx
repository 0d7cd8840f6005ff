import type { ReactNode } from "react";

/** What a field of a line offers below it. Focus stays in the field, which says by `aria-activedescendant` where one is. */
export function CellOptions<Choice>({
  id,
  label,
  choices,
  open,
  current,
  keyOf,
  onTake,
  className,
  children,
}: {
  id: string;
  label: string;
  choices: readonly Choice[];
  open: boolean;
  /** Which one the arrows are at; -1 is none. */
  current: number;
  keyOf: (choice: Choice) => string;
  onTake: (choice: Choice) => void;
  className: string;
  children: (choice: Choice) => ReactNode;
}) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      hidden={!open}
      className={`absolute top-full left-0 z-20 rounded-md border border-line bg-surface py-1 shadow-lg ${className}`}
    >
      {choices.map((choice, index) => (
        <div
          key={keyOf(choice)}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          // The press would take the focus, and with it the list, away before it is a click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(choice)}
          onKeyDown={() => undefined}
          className="flex min-h-9 cursor-pointer items-center justify-between gap-3 px-3 text-sm hover:bg-sunken aria-selected:bg-accent-soft pointer-coarse:min-h-11"
        >
          {children(choice)}
        </div>
      ))}
    </div>
  );
}

/** What the field says of itself: that it offers, where, and which one the arrows are at. */
export function offering(id: string, open: boolean, current: number) {
  return {
    role: "combobox",
    "aria-expanded": open,
    "aria-controls": id,
    "aria-autocomplete": "list",
    ...(open && current >= 0 ? { "aria-activedescendant": optionId(id, current) } : {}),
    autoComplete: "off",
  } as const;
}

function optionId(id: string, index: number): string {
  return `${id}-${index}`;
}
