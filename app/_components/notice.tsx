import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const looks = {
  info: { classes: "border-line bg-surface", icon: <Info className="text-ink-soft" /> },
  good: { classes: "border-transparent bg-green-ground text-green-ink", icon: <CircleCheck /> },
  wait: { classes: "border-transparent bg-amber-ground text-amber-ink", icon: <TriangleAlert /> },
  bad: { classes: "border-transparent bg-red-ground text-red-ink", icon: <CircleAlert /> },
} as const;

/** A sentence that stays on the page: what happened, what is being done, what to do. */
export function Notice({
  kind = "info",
  title,
  children,
  urgent = false,
}: {
  kind?: keyof typeof looks;
  title?: string;
  children?: ReactNode;
  /** Read out at once when it appears. */
  urgent?: boolean;
}) {
  const { classes, icon } = looks[kind];
  return (
    <div
      role={urgent ? "alert" : undefined}
      className={classNames(
        "flex gap-3 rounded-md border px-4 py-3 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0",
        classes,
      )}
    >
      {icon}
      <div className="flex min-w-0 flex-col gap-1">
        {title === undefined ? null : <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
