"use client";

import { useTranslations } from "next-intl";
import { FindingsPanel } from "#app/_components/findings-panel.tsx";
import { Panel } from "#app/_components/panel.tsx";
import type { Fault } from "#server/domain/rule.ts";
import type { UnreadField } from "./unread-fields.ts";
import { useUnreadNames } from "./use-unread-names.ts";

/** All that stands against sending or finalizing, and what is worth a second look. */
export function FindingsOfDraft({
  findings,
  unread,
  isOutsideSef,
}: {
  findings: readonly Fault[];
  unread: readonly UnreadField[];
  isOutsideSef: boolean;
}) {
  const t = useTranslations("findingsPanel");
  const editor = useTranslations("editor");
  const nameOf = useUnreadNames();
  const fields = unread.map((each) => ({
    path: each.path,
    what: editor("unreadField", { field: nameOf(each) }),
    how: editor("unreadHow"),
  }));
  // What cannot be read counts as nothing until it is mended; that is no news beside it.
  const others = findings.filter(({ path }) => unread.every((each) => each.path !== path));
  return (
    <Panel title={t("title")}>
      <FindingsPanel faults={others} unread={fields} leaves={isOutsideSef ? "noneOutsideSef" : "none"} />
    </Panel>
  );
}
