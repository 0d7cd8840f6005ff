import type { Texts } from "#server/messages/text.ts";

export const nav = {
  dashboard: ["Komandna tabla", "Dashboard"],
  sales: ["Izlazni dokumenti", "Sales documents"],
  purchases: ["Ulazni dokumenti", "Purchase documents"],
  salesShort: ["Izlazni", "Sales"],
  purchasesShort: ["Ulazni", "Purchases"],
  deadlines: ["Rokovi", "Deadlines"],
  partners: ["Partneri", "Partners"],
  itemsShort: ["Artikli", "Items"],
  items: ["Artikli i usluge", "Items and services"],
  activityShort: ["Aktivnost", "Activity"],
  activity: ["Dnevnik aktivnosti", "Activity log"],
  settings: ["Podešavanja", "Settings"],
  more: ["Još", "More"],
  companies: ["Moje firme", "My companies"],
  switchCompany: ["Promenite firmu", "Switch company"],
  account: ["Moj nalog", "My account"],
  signOut: ["Odjava", "Sign out"],
  help: ["Pomoć", "Help"],
  mainNavigation: ["Glavna navigacija", "Main navigation"],
  personMenu: ["Meni korisnika", "User menu"],
  skipToContent: ["Pređite na sadržaj", "Skip to content"],
  openItems: [
    "{count, plural, one {# otvorena stavka} few {# otvorene stavke} other {# otvorenih stavki}}",
    "{count, plural, one {# open item} other {# open items}}",
  ],
} as const satisfies Texts;

/** Words of the three worlds that never mix. Production has no mark of its own. */
export const environment = {
  label: ["Okruženje", "Environment"],
  sandbox: ["Probno okruženje", "Sandbox"],
  demo: ["Demo okruženje", "Demo environment"],
  production: ["Produkciono okruženje", "Production environment"],
  sandboxHint: [
    "Ništa ne odlazi na pravi SEF. Brojevi i dokumenti iz probe ne mešaju se sa pravim.",
    "Nothing goes to the real SEF. Trial numbers and documents never mix with real ones.",
  ],
  demoHint: [
    "Dokumenti odlaze na demo SEF Ministarstva finansija i nemaju poreskog dejstva.",
    "Documents go to the demo SEF of the Ministry of Finance and have no tax effect.",
  ],
  productionHint: [
    "Dokumenti odlaze na pravi SEF i imaju pravno i poresko dejstvo.",
    "Documents go to the real SEF and have legal and tax effect.",
  ],
} as const satisfies Texts;

export const language = {
  label: ["Jezik i pismo", "Language and script"],
  "sr-Latn": ["Srpski (latinica)", "Serbian (Latin)"],
  "sr-Cyrl": ["Srpski (ćirilica)", "Serbian (Cyrillic)"],
  en: ["Engleski", "English"],
} as const satisfies Texts;

export const theme = {
  label: ["Izgled", "Appearance"],
  light: ["Svetla tema", "Light"],
  dark: ["Tamna tema", "Dark"],
  system: ["Kao na uređaju", "Same as the device"],
} as const satisfies Texts;
