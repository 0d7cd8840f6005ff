"use client";

import { CircleHelp } from "lucide-react";
import { type useMessages, useTranslations } from "next-intl";
import { useId, useState } from "react";

/** A hard word that has an explanation in `messages/areas/help.ts`. */
export type HelpTopic = keyof ReturnType<typeof useMessages>["help"]["topics"];

/** Where the button says what it explains, and where the text stands. */
type HelpParts = {
  /** The id of the word: every such button has the same name, and this tells them apart. */
  wordId: string;
  textId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The explanation of a word: whether it is open, and the ids that tie word, button and text together. */
export function useHelp(): Omit<HelpParts, "wordId"> {
  const [open, onOpenChange] = useState(false);
  return { textId: useId(), open, onOpenChange };
}

/** Opens and closes the explanation by click and keyboard; Escape closes it. */
export function HelpButton({ wordId, textId, open, onOpenChange }: HelpParts) {
  const t = useTranslations("help");
  return (
    <button
      type="button"
      aria-label={t("label")}
      aria-describedby={wordId}
      aria-expanded={open}
      aria-controls={open ? textId : undefined}
      title={t("label")}
      onClick={() => onOpenChange(!open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        // A dialog around it would take the same key for itself.
        event.preventDefault();
        event.stopPropagation();
        onOpenChange(false);
      }}
      className="-my-1 grid size-6 shrink-0 place-items-center rounded text-ink-faint hover:bg-sunken hover:text-ink aria-expanded:text-accent-text pointer-coarse:-my-3 pointer-coarse:size-11 [&_svg]:size-4"
    >
      <CircleHelp />
    </button>
  );
}

/** The text stands in the page and pushes the rest down, so that it covers nothing. */
export function HelpText({ topic, textId, open }: { topic: HelpTopic; textId: string; open: boolean }) {
  const t = useTranslations("help.topics");
  if (!open) return null;
  return (
    <p id={textId} role="note" className="max-w-prose rounded bg-sunken px-3 py-2 text-sm text-ink-soft">
      {t(topic)}
    </p>
  );
}

/** A hard word outside of a field, with its explanation. */
export function HelpWord({ topic, word }: { topic: HelpTopic; word: string }) {
  const wordId = useId();
  const parts = useHelp();
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-1 text-sm text-ink-soft">
        <span id={wordId}>{word}</span>
        <HelpButton wordId={wordId} {...parts} />
      </p>
      <HelpText topic={topic} {...parts} />
    </div>
  );
}
