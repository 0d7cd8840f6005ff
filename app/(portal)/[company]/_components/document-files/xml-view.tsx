"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { CopyButton } from "#app/_components/copy-button.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { type XmlPiece, xmlLines } from "./xml-lines.ts";

const colours: Readonly<Record<XmlPiece["kind"], string>> = {
  mark: "text-ink-faint",
  tag: "text-accent-text",
  attribute: "text-violet-ink",
  value: "text-green-ink",
  text: "text-ink",
  comment: "text-ink-soft italic",
};

/** Steps in by depth, without a style attribute; deeper ones stand together. */
const steps = ["pl-0", "pl-4", "pl-8", "pl-12", "pl-16", "pl-20", "pl-24", "pl-28"] as const;
const linesAtOnce = 500;

/** XML with its nesting and a light colour, to read and to copy. */
export default function XmlView({ document }: { document: Outputs["purchases"]["readXml"] }) {
  const t = useTranslations("documentFiles.xml");
  const common = useTranslations("common");
  const lines = useMemo(
    () => xmlLines(document.xml).map((line, index) => ({ ...line, key: index })),
    [document.xml],
  );
  const [count, setCount] = useState(linesAtOnce);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="flex max-w-prose flex-col gap-1 text-sm text-ink-soft">
          {document.omitted > 0 ? <p>{t("omitted", { count: document.omitted })}</p> : null}
          {document.isCut ? <p>{t("cut")}</p> : null}
        </div>
        <CopyButton value={document.xml} label={t("copy")} />
      </div>
      <ol aria-label={t("copy")} className="min-w-0 rounded-md border border-line p-3 font-mono text-xs/5">
        {lines.slice(0, count).map(({ key, depth, pieces }) => (
          <li key={key} className={`${steps[Math.min(depth, steps.length - 1)]} break-words`}>
            {withKeys(pieces).map((piece) => (
              <span key={piece.key} className={colours[piece.kind]}>
                {piece.text}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {lines.length > count ? (
        <Button onClick={() => setCount(count + linesAtOnce)} className="self-start">
          {common("showMore")}
        </Button>
      ) : null}
    </>
  );
}

function withKeys(pieces: readonly XmlPiece[]): (XmlPiece & { key: number })[] {
  return pieces.map((piece, key) => ({ ...piece, key }));
}
