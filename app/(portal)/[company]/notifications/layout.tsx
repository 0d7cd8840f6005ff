import type { ReactNode } from "react";
import { Texts } from "#app/_i18n/texts.tsx";

export default function NotificationsLayout({ children }: { children: ReactNode }) {
  return <Texts of="app/(portal)/[company]/notifications">{children}</Texts>;
}
