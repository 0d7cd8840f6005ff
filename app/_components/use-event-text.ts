"use client";

import { useLocale, useMessages } from "next-intl";
import { describeEvent, type EventFacts } from "#server/messages/event-text.ts";

/** Sentences for the entries of a Timeline, in the language of the screen. */
export function useEventText(): (event: EventFacts) => string {
  const locale = useLocale();
  const messages = useMessages();
  return (event) => describeEvent(event, messages, locale);
}
