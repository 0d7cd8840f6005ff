"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

const shownMs = 1_500;

/** Puts a number or an address on the clipboard and says so for a moment. */
export function CopyButton({
  value,
  label,
}: {
  value: string;
  /** What is copied: "PIB", "Izlazni dokumenti". */
  label: string;
}) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  }
  const name = copied ? t("copied") : t("copyValue", { label });
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={copy}
      className="relative z-1 grid size-6 shrink-0 place-items-center rounded text-ink-faint hover:bg-sunken hover:text-ink pointer-coarse:size-11 [&_svg]:size-3.5"
    >
      {copied ? <Check className="text-green-ink" /> : <Copy />}
      <span role="status" className="sr-only">
        {copied ? t("copied") : ""}
      </span>
    </button>
  );
}
