import { account } from "./areas/account.ts";
import { activity } from "./areas/activity.ts";
import { acts } from "./areas/acts.ts";
import { bulk } from "./areas/bulk.ts";
import { common, roles } from "./areas/common.ts";
import { dashboard } from "./areas/dashboard.ts";
import { deadlines } from "./areas/deadlines.ts";
import { documentKind, fields, party } from "./areas/document.ts";
import { documentFiles } from "./areas/document-files.ts";
import { editor } from "./areas/editor.ts";
import { editorMoney } from "./areas/editor-money.ts";
import { companies, empty, errorState, landing, loading, sandbox, signIn, signUp } from "./areas/entry.ts";
import { errors } from "./areas/errors.ts";
import { exchange } from "./areas/exchange.ts";
import { findings, findingsPanel } from "./areas/findings.ts";
import { register } from "./areas/findings-register.ts";
import { followedDeadlines } from "./areas/followed-deadlines.ts";
import { following } from "./areas/following.ts";
import { help } from "./areas/help.ts";
import { items } from "./areas/items.ts";
import { listing } from "./areas/listing.ts";
import { logo } from "./areas/logo.ts";
import { mail } from "./areas/mail.ts";
import { environment, language, nav, theme } from "./areas/navigation.ts";
import { notifications } from "./areas/notifications.ts";
import { oddities } from "./areas/oddities.ts";
import { openAmounts } from "./areas/open-amounts.ts";
import { outsideSef } from "./areas/outside-sef.ts";
import { palette } from "./areas/palette.ts";
import { partners } from "./areas/partners.ts";
import { passwordReset } from "./areas/password-reset.ts";
import { paymentSlip } from "./areas/payment-slip.ts";
import { people } from "./areas/people.ts";
import { printed } from "./areas/printed.ts";
import { purchases } from "./areas/purchases.ts";
import { quarantine } from "./areas/quarantine.ts";
import { radar } from "./areas/radar.ts";
import { references } from "./areas/references.ts";
import { reminder } from "./areas/reminder.ts";
import { sales } from "./areas/sales.ts";
import { sandboxWorld } from "./areas/sandbox-world.ts";
import { secondFactor } from "./areas/second-factor.ts";
import { sefErrors } from "./areas/sef-errors.ts";
import { settings } from "./areas/settings.ts";
import { setup } from "./areas/setup.ts";
import {
  cirStatus,
  decisionOrigin,
  purchaseStatus,
  salesStatus,
  salesStatusSentence,
  sendState,
  sendStateSentence,
} from "./areas/statuses.ts";
import { templates } from "./areas/templates.ts";
import { timeline } from "./areas/timeline.ts";
import { vatEffects } from "./areas/vat-effects.ts";
import { inLanguage } from "./in-language.ts";
import type { Locale } from "./locales.ts";
import { type Chosen, chooseTexts } from "./text.ts";

/** Every text of the product. The key of an area is the namespace for `useTranslations`. */
export const texts = {
  account,
  activity,
  acts,
  bulk,
  cirStatus,
  common,
  companies,
  dashboard,
  deadlines,
  decisionOrigin,
  documentFiles,
  documentKind,
  editor,
  editorMoney,
  empty,
  environment,
  errors,
  errorState,
  exchange,
  fields,
  findings,
  findingsPanel,
  followedDeadlines,
  following,
  items,
  help,
  landing,
  language,
  loading,
  listing,
  logo,
  mail,
  nav,
  notifications,
  oddities,
  openAmounts,
  outsideSef,
  palette,
  partners,
  party,
  passwordReset,
  paymentSlip,
  people,
  printed,
  purchases,
  quarantine,
  purchaseStatus,
  radar,
  references,
  register,
  reminder,
  roles,
  sales,
  salesStatus,
  salesStatusSentence,
  sandbox,
  sandboxWorld,
  secondFactor,
  sefErrors,
  sendState,
  sendStateSentence,
  settings,
  setup,
  signIn,
  signUp,
  templates,
  theme,
  timeline,
  vatEffects,
} as const;

export type Messages = Chosen<typeof texts>;

const catalogs = new Map<Locale, Messages>();

/** All texts in one language, for next-intl on screens and for mail and PDF alike. Made once per process. */
export function messagesFor(locale: Locale): Messages {
  const known = catalogs.get(locale);
  if (known !== undefined) return known;
  const made = chooseTexts(texts, (text) => inLanguage(text, locale));
  catalogs.set(locale, made);
  return made;
}
