import type { Messages } from "./catalog.ts";
import type { Locale } from "./locales.ts";

// Gives `useTranslations("sales")` checked keys and placeholders.
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
