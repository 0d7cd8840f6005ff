"use client";

import { useMessages, useTranslations } from "next-intl";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

export type Entry = Outputs["activity"]["list"]["items"][number];
export type Subject = Entry["subject"];

/** "2026-101", "Dunav d.o.o.", "Veza sa SEF-om": what a record is about, as people call it. */
export function useSubjectName(): (subject: Subject) => string {
  const t = useTranslations("activity");
  const kinds = new Map<string, string>(Object.entries(useMessages().activity.subject));
  return ({ kind, name, direction }) => {
    if (name !== null) return name;
    if (kind === "invoice" && direction !== null) return t("draft");
    return kinds.get(kind) ?? t("subject.other");
  };
}

/** Where the thing stands in the portal; null for what has no page here, or is gone. */
export function subjectAddress(
  { kind, id, name, direction, elsewhere }: Subject,
  home: string,
): string | null {
  if (elsewhere !== null) return null;
  switch (kind) {
    case "invoice":
      if (direction === null) return null;
      return `${home}/${direction === "sales" ? "sales" : "purchases"}/${id}`;
    case "partner":
      return name === null ? null : `${home}/partners/${id}`;
    case "item":
      return `${home}/items`;
    case "integration":
    case "sync":
      return `${home}/settings/sef`;
    case "organization":
      return `${home}/settings/organization`;
    case "mail":
      return `${home}/settings/mail`;
    case "template":
      return `${home}/sales/templates`;
    default:
      return null;
  }
}
