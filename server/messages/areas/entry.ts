import type { Texts } from "#server/messages/text.ts";

export const landing = {
  title: ["e-Fakture bez straha od rokova", "E-invoices without fear of deadlines"],
  lead: [
    "Šaljete i primate elektronske fakture preko SEF-a, vidite šta se dešava kada neko ćuti i do kada, i imate dokaz o svakom slanju.",
    "Send and receive electronic invoices through SEF, see what happens when somebody is silent and by when, and keep proof of every send.",
  ],
  signIn: ["Prijavite se", "Sign in"],
  signUp: ["Otvorite nalog", "Create an account"],
} as const satisfies Texts;

export const signIn = {
  title: ["Prijava", "Sign in"],
  email: ["Imejl", "E-mail"],
  password: ["Lozinka", "Password"],
  submit: ["Prijavite se", "Sign in"],
  submitting: ["Prijavljivanje…", "Signing in…"],
  failed: ["Imejl ili lozinka nisu ispravni.", "The e-mail or the password is wrong."],
  expired: ["Prijava je istekla. Prijavite se ponovo.", "Your sign-in has expired. Sign in again."],
  signedOut: ["Odjavljeni ste.", "You are signed out."],
  noAccount: ["Nemate nalog?", "No account yet?"],
  toSignUp: ["Otvorite nalog", "Create an account"],
} as const satisfies Texts;

export const signUp = {
  title: ["Registracija", "Sign up"],
  lead: [
    "Otvarate nalog i prvu firmu. Počinjete u probnom okruženju, bez API ključa.",
    "You create an account and the first company. You start in the sandbox, without an API key.",
  ],
  person: ["Vaši podaci", "Your data"],
  name: ["Ime i prezime", "First and last name"],
  email: ["Imejl", "E-mail"],
  password: ["Lozinka", "Password"],
  passwordHint: [
    "Najmanje 10 znakova. Nekoliko reči zajedno je bolje od znakova koje nećete zapamtiti.",
    "At least 10 characters. A few words together are better than signs you will not remember.",
  ],
  company: ["Firma", "Company"],
  companyName: ["Naziv firme", "Company name"],
  companyNameHint: [
    "Kako piše u rešenju Agencije za privredne registre.",
    "As in the Business Registers Agency.",
  ],
  pib: ["PIB", "Tax ID (PIB)"],
  pibHint: [
    "Devet cifara. Poslednja je kontrolna i računa se iz prvih osam, pa grešku u kucanju vidimo odmah.",
    "Nine digits. The last is a check digit reckoned from the first eight, so a slip shows at once.",
  ],
  pibFound: ["Pronađeno u registru SEF-a: {name}", "Found in the register of SEF: {name}"],
  pibUnknown: [
    "Registar SEF-a kod nas ne zna za ovaj PIB. Upišite matični broj i naziv.",
    "Our copy of the SEF register does not know this PIB. Type the registration number and the name.",
  ],
  registrationNumber: ["Matični broj", "Company registration number"],
  submit: ["Otvorite nalog", "Create the account"],
  submitting: ["Otvaranje naloga…", "Creating the account…"],
  haveAccount: ["Već imate nalog?", "Already have an account?"],
  toSignIn: ["Prijavite se", "Sign in"],
} as const satisfies Texts;

export const companies = {
  title: ["Moje firme", "My companies"],
  lead: ["Izaberite firmu u kojoj radite.", "Choose the company to work in."],
  open: ["Otvorite firmu {name}", "Open the company {name}"],
  add: ["Dodajte firmu", "Add a company"],
  addTitle: ["Nova firma", "New company"],
  addLead: [
    "Firma počinje u probnom okruženju; pravu vezu sa SEF-om podešavate kasnije.",
    "A company starts in the sandbox; the real SEF connection is set up later.",
  ],
  create: ["Napravite firmu", "Create the company"],
  created: ["Firma je dodata.", "The company is added."],
  role: ["Uloga", "Role"],
  current: ["Izabrana firma", "Current company"],
  empty: ["Još niste član nijedne firme.", "You are not a member of any company yet."],
  search: ["Pretraga po nazivu ili PIB-u", "Search by name or PIB"],
  columns: {
    company: ["Firma", "Company"],
    near: ["Rok u 3 dana", "Due in 3 days"],
    sales: ["Izlazni traže pažnju", "Sales need attention"],
    purchases: ["Ulazni traže pažnju", "Purchases need attention"],
    role: ["Uloga", "Role"],
  },
  sortedByNeed: [
    "Na vrhu su firme kojima rok ističe, zatim one koje imaju posla koji čeka.",
    "Companies whose deadlines end come first, then those with work that waits.",
  ],
  nearOf: [
    "{name}: {count, plural, one {# rok} few {# roka} other {# rokova}} u naredna 3 dana",
    "{name}: {count, plural, one {# deadline} other {# deadlines}} within 3 days",
  ],
  salesOf: [
    "{name}: {count, plural, one {# izlazni dokument traži} few {# izlazna dokumenta traže} other {# izlaznih dokumenata traži}} pažnju",
    "{name}: {count, plural, one {# sales document needs} other {# sales documents need}} attention",
  ],
  purchasesOf: [
    "{name}: {count, plural, one {# ulazni dokument traži} few {# ulazna dokumenta traže} other {# ulaznih dokumenata traži}} pažnju",
    "{name}: {count, plural, one {# purchase document needs} other {# purchase documents need}} attention",
  ],
  nothingFound: ["Nijedna firma ne odgovara pretrazi.", "No company matches the search."],
} as const satisfies Texts;

export const sandbox = {
  title: ["Probni SEF", "Sandbox"],
  lead: [
    "Isprobajte ceo posao bez rizika: probni SEF prima Vaše fakture i šalje Vam probne.",
    "Try the whole work without risk: the sandbox takes your invoices and sends you trial ones.",
  ],
  requestPurchase: ["Zatražite probnu ulaznu fakturu", "Ask for a trial purchase invoice"],
  requested: [
    "Zatraženo. Probna faktura stiže za nekoliko sekundi.",
    "Asked for. The trial invoice arrives in a few seconds.",
  ],
  requestHint: [
    "Izmišljeni dobavljač šalje fakturu Vašoj firmi, kao što bi stigla sa SEF-a.",
    "An invented supplier sends an invoice to your company, just as it would come from SEF.",
  ],
} as const satisfies Texts;

export const empty = {
  invoices: ["Još nema faktura", "No invoices yet"],
  everythingDone: ["Sve je obrađeno", "Everything is processed"],
  nothingFound: ["Nema rezultata za ovu pretragu", "Nothing found for this search"],
  noDataInPeriod: ["Nema podataka za izabrani period", "No data for the chosen period"],
  partners: ["Još nema partnera", "No partners yet"],
  companies: ["Još nema firmi", "No companies yet"],
} as const satisfies Texts;

export const loading = {
  label: ["Učitavanje…", "Loading…"],
  working: ["Obrada je u toku…", "Working…"],
} as const satisfies Texts;

export const errorState = {
  title: ["Nije uspelo", "It did not work"],
  tryAgain: ["Pokušajte ponovo", "Try again"],
  pageFailed: ["Strana ne može da se prikaže.", "The page cannot be shown."],
  notFoundTitle: ["Strana ne postoji", "The page does not exist"],
  notFoundText: [
    "Adresa je pogrešna, ili dokument nije vidljiv iz ove firme.",
    "The address is wrong, or the document is not visible from this company.",
  ],
  toStart: ["Nazad na početak", "Back to the start"],
  reference: ["Oznaka greške: {reference}", "Error reference: {reference}"],
} as const satisfies Texts;
