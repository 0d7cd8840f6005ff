import type { ReactNode } from "react";
import { Texts } from "#app/_i18n/texts.tsx";

export default function InvoiceLayout({ children }: { children: ReactNode }) {
  return <Texts of="app/(portal)/[company]/sales/[invoice]">{children}</Texts>;
}
