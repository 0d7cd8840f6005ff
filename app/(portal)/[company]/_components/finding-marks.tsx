"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useMessages } from "next-intl";
import { fieldControlId } from "#app/_components/field-id.ts";
import type { Fault } from "#server/domain/rule.ts";

/** Marks at the place of a document that findings speak of; the panel of findings jumps to them. */
export function FindingMarks({ faults, under }: { faults: readonly Fault[]; under: readonly string[] }) {
  const texts = new Map(Object.entries(useMessages().findings));
  const here = faults.filter(({ path }) =>
    under.some((place) => path === place || path.startsWith(`${place}.`)),
  );
  return [...new Set(here.map(({ path }) => path))].map((path) => {
    const found = here.filter((fault) => fault.path === path);
    const isError = found.some(({ severity }) => severity === "error");
    const text = found.map(({ code }) => texts.get(code)?.what ?? code).join(" ");
    return (
      <span
        key={path}
        id={fieldControlId(path)}
        tabIndex={-1}
        role="img"
        aria-label={text}
        title={text}
        className={`ml-1 inline-flex rounded align-middle [&_svg]:size-4 ${isError ? "text-danger-text" : "text-amber-ink"}`}
      >
        {isError ? <CircleAlert /> : <TriangleAlert />}
      </span>
    );
  });
}
