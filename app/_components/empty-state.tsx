import { Inbox } from "lucide-react";
import type { ReactNode } from "react";

/** One sentence and at most one button. */
export function EmptyState({ text, icon, action }: { text: string; icon?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-14 text-center text-ink-soft [&>svg]:size-6">
      {icon ?? <Inbox />}
      <p className="max-w-prose">{text}</p>
      {action}
    </div>
  );
}
