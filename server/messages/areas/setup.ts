import type { Texts } from "#server/messages/text.ts";

/** The path from sign-up to the first invoice. */
export const setup = {
  title: ["Prvi koraci", "First steps"],
  lead: [
    "Tri kratka koraka do prve fakture. Svaki možete da preskočite i da mu se vratite kasnije.",
    "Three short steps to the first invoice. Each can be skipped and come back to.",
  ],
  progress: ["Završeno {done} od {total} koraka", "{done} of {total} steps done"],
  isDone: ["završeno", "done"],
  isCurrent: ["ovaj korak", "this step"],
  isOpen: ["nije završeno", "not done"],
  steps: {
    company: ["Podaci firme", "Company data"],
    "bank-account": ["Tekući račun", "Bank account"],
    connection: ["Veza sa SEF-om", "Connection to SEF"],
  },
  saveAndGoOn: ["Sačuvajte i nastavite", "Save and go on"],
  skip: ["Preskočite ovaj korak", "Skip this step"],
  goOn: ["Nastavite", "Go on"],
  onlyAdministrators: [
    "Ove korake završavaju vlasnik i administrator firme.",
    "The owner and the administrators of the company do these steps.",
  ],
  company: {
    lead: [
      "Ovi podaci stoje na svakoj fakturi. Naziv i matični broj moraju da budu kao u registru privrednih subjekata.",
      "These data stand on every invoice. Name and registration number must be as in the business register.",
    ],
  },
  missing: {
    title: ["Nedostaje: {fields}", "Missing: {fields}"],
    text: [
      "Adresa stoji na svakoj fakturi, a bez mesta SEF ne prima nijednu. Upišite je sada, ili nastavite i dopunite je kasnije u podešavanjima.",
      "The address stands on every invoice, and without the city SEF takes none. Enter it now, or go on and add it later in the settings.",
    ],
  },
  goOnWithout: ["Sačuvajte i nastavite bez toga", "Save and go on without it"],
  account: {
    lead: [
      "Na ovaj račun Vam kupci plaćaju. Bez njega SEF ne prima fakturu.",
      "Buyers pay to this account. Without it SEF takes no invoice.",
    ],
  },
  connection: {
    question: ["Kako želite da počnete?", "How do you want to begin?"],
    trial: ["Probajte u probnom okruženju", "Try in the sandbox"],
    trialHint: [
      "Bez ključa i bez posledica. Izmišljeni kupci i dobavljači odgovaraju na Vaše dokumente.",
      "Without a key and without consequences. Invented buyers and suppliers answer your documents.",
    ],
    demo: ["Povežite demo SEF", "Connect to the demo SEF"],
    production: ["Povežite SEF", "Connect to SEF"],
    trialText: [
      "Zatražite probnu ulaznu fakturu i za nekoliko sekundi videćete je među ulaznim dokumentima. Na pravi SEF prelazite kada želite, u podešavanjima.",
      "Ask for a trial purchase invoice and in a few seconds you will see it among the purchase documents. You move to the real SEF whenever you like, in the settings.",
    ],
    requestTrial: ["Zatražite probnu ulaznu fakturu", "Ask for a trial purchase invoice"],
    toTrial: ["Pređite u probno okruženje", "Move to the sandbox"],
    whereTitle: ["Gde se nalazi API ključ", "Where the API key is"],
    signIn: [
      "Prijavite se na portal SEF kao administrator firme: {address}",
      "Sign in to the SEF portal as administrator of the company: {address}",
    ],
    openMenu: [
      "U meniju otvorite Podešavanja, pa API menadžment.",
      "In the menu open Podešavanja (settings), then API menadžment.",
    ],
    makeKey: [
      "Pritisnite Generiši ključ, uključite API status i kopirajte ključ.",
      "Press Generiši ključ (generate the key), switch API status on and copy the key.",
    ],
    pasteKey: ["Nalepite ključ ovde.", "Paste the key here."],
    key: ["API ključ", "API key"],
    keyHint: [
      "Čuvamo ga šifrovanog. Posle čuvanja vide se samo poslednja četiri znaka.",
      "We keep it encrypted. Once saved, only its last four characters are shown.",
    ],
    connect: ["Povežite", "Connect"],
    confirmTitle: ["Prelazak na pravi SEF", "Moving to the real SEF"],
    confirmText: [
      "Dokumenti koje od sada šaljete imaju pravno i poresko dejstvo. Probni dokumenti ostaju u probnom okruženju i ne mešaju se sa pravim.",
      "Documents that you send from now on have legal and tax effect. Trial documents stay in the sandbox and do not mix with real ones.",
    ],
    connected: [
      "Firma je povezana sa SEF-om, proveravamo vezu.",
      "The company is connected to SEF, we are testing the connection.",
    ],
    addressesTitle: ["Još jedno: adrese za obaveštenja", "One more thing: addresses for notifications"],
    addressesText: [
      "Kopirajte ove tri adrese na istu stranu portala SEF, da bi Vam promene stizale odmah. I bez njih ih proveravamo sami, ali ređe.",
      "Copy these three addresses to the same page of the SEF portal, so that changes reach you at once. Without them we look for changes ourselves, but less often.",
    ],
    finish: ["Završite", "Finish"],
  },
  picture: {
    menu: [
      "Crtež portala SEF: u meniju je označeno Podešavanja, pa API menadžment.",
      "Drawing of the SEF portal: in the menu Podešavanja, then API menadžment is marked.",
    ],
    key: [
      "Crtež strane API menadžment: označeni su API status, ključ i dugme Generiši ključ.",
      "Drawing of the page API menadžment: API status, the key and the button Generiši ključ are marked.",
    ],
    addresses: [
      "Crtež strane API menadžment: označena su tri polja za adrese obaveštenja.",
      "Drawing of the page API menadžment: the three fields for addresses of notifications are marked.",
    ],
    settings: ["Podešavanja", "Podešavanja"],
    apiManagement: ["API menadžment", "API menadžment"],
    apiStatus: ["API status", "API status"],
    active: ["Aktivan", "Aktivan"],
    apiKey: ["API ključ", "API ključ"],
    generate: ["Generiši ključ", "Generiši ključ"],
    sales: ["Izlazne fakture", "Izlazne fakture"],
    purchases: ["Ulazne fakture", "Ulazne fakture"],
    ppc: ["Nosilac ugovora", "Nosilac ugovora"],
    save: ["Sačuvaj", "Sačuvaj"],
  },
  done: {
    title: ["Firma je spremna", "The company is ready"],
    text: [
      "Sve je uneto. Napravite prvu fakturu ili pogledajte šta je stiglo.",
      "Everything is entered. Make the first invoice or see what has come in.",
    ],
    leftText: [
      "Ostalo je još nešto. Vratite se kada želite: korake nalazite na istoj adresi.",
      "Something is still left. Come back when you like: the steps are at the same address.",
    ],
    sales: ["Izlazni dokumenti", "Sales documents"],
    purchases: ["Ulazni dokumenti", "Purchase documents"],
    account: ["Zaštitite nalog dvostrukom potvrdom prijave", "Protect your account with two-factor sign-in"],
  },
} as const satisfies Texts;
