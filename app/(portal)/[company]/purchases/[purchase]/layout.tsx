import type { ReactNode } from "react";
import { Texts } from "#app/_i18n/texts.tsx";

export default function PurchaseLayout({ children }: { children: ReactNode }) {
  return <Texts of="app/(portal)/[company]/purchases/[purchase]">{children}</Texts>;
}
