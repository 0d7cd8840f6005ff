import type { ReactNode } from "react";
import { Texts } from "#app/_i18n/texts.tsx";

export default function CompaniesLayout({ children }: { children: ReactNode }) {
  return <Texts of="app/(portal)/companies">{children}</Texts>;
}
