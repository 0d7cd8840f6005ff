import type { Locale, Messages } from "./catalog.ts";

// Gives `useTranslations("sales")` checked keys and placeholders.
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
