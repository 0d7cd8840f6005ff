import type { Texts } from "#server/messages/text.ts";

export const settings = {
  title: ["Podešavanja", "Settings"],
  tabs: {
    label: ["Delovi podešavanja", "Parts of the settings"],
    organization: ["Firma", "Organization"],
    sef: ["Veza sa SEF-om", "SEF connection"],
    account: ["Moj nalog", "My account"],
  },
  readOnly: [
    "Podešavanja menja vlasnik ili administrator.",
    "The owner or an administrator changes the settings.",
  ],
  organization: {
    title: ["Firma", "Organization"],
    legalData: ["Podaci firme", "Company data"],
    name: ["Naziv firme", "Company name"],
    pib: ["PIB", "Tax ID (PIB)"],
    pibHint: [
      "PIB ne može da se promeni; za drugi PIB dodajte firmu.",
      "The PIB cannot change; add a company for another PIB.",
    ],
    registrationNumber: ["Matični broj", "Company registration number"],
    jbkjs: ["JBKJS", "JBKJS"],
    jbkjsHint: [
      "Samo ako je Vaša firma korisnik javnih sredstava.",
      "Only if your company is a public-funds user.",
    ],
    street: ["Adresa", "Address"],
    city: ["Mesto", "Town"],
    postalCode: ["Poštanski broj", "Postal code"],
    email: ["Imejl", "E-mail"],
    vatPayer: ["Firma je obveznik PDV", "The company is a VAT payer"],
    vatPeriod: ["Poreski period", "Tax period"],
    vatMonthly: ["Mesec", "Month"],
    vatQuarterly: ["Kvartal", "Quarter"],
    bankAccount: ["Tekući račun", "Bank account"],
    bankAccountHint: [
      "18 cifara, na primer 160-0000000000000-00. Na ovaj račun kupci plaćaju; bez njega SEF odbija fakturu.",
      "18 digits, for example 160-0000000000000-00. Buyers pay to this account; without it SEF refuses the invoice.",
    ],
    saved: ["Podaci firme su sačuvani.", "The company’s data are saved."],
  },
  sef: {
    title: ["Veza sa SEF-om", "SEF connection"],
    environment: ["Okruženje", "Environment"],
    environmentHint: [
      "Okruženja se ne mešaju: brojevi, dokumenti i liste svakog od njih su odvojeni.",
      "Environments never mix: each has its own numbers, documents and lists.",
    ],
    environmentChange: {
      title: ["Promena okruženja", "Change of environment"],
      text: [
        "Prelazite na: {environment}. Dokumenti ostaju u okruženju u kom su nastali.",
        "You are switching to: {environment}. Documents stay in the environment in which they were made.",
      ],
      confirm: ["Pređite na: {environment}", "Switch to: {environment}"],
      productionWarning: [
        "Od tog trenutka svako slanje ima pravno i poresko dejstvo.",
        "From that moment every send has legal and tax effect.",
      ],
    },
    apiKey: ["API ključ", "API key"],
    apiKeyHint: [
      "Na portalu SEF: Podešavanja → API menadžment → Generiši ključ, pa uključite status. Ključ čuvamo šifrovan i više se ne prikazuje.",
      "On the SEF portal: Podešavanja → API menadžment → Generiši ključ, then switch the status on. We keep the key encrypted and never show it again.",
    ],
    apiKeyStored: ["Sačuvan ključ se završava na {lastFour}.", "The stored key ends in {lastFour}."],
    apiKeyMissing: ["Ključ još nije unet.", "No key entered yet."],
    apiKeyNotNeeded: ["U probnom okruženju ključ nije potreban.", "The sandbox needs no key."],
    apiKeyReplace: ["Zamenite ključ", "Replace the key"],
    apiKeyRemove: ["Uklonite ključ", "Remove the key"],
    save: ["Sačuvajte vezu", "Save the connection"],
    saved: ["Veza je sačuvana, proveravamo je.", "The connection is saved, we are checking it."],
    test: ["Proverite vezu", "Test connection"],
    testing: ["Provera je u toku…", "Testing…"],
    connection: {
      label: ["Stanje veze", "State of the connection"],
      ok: ["Veza radi. Provereno {time}.", "The connection works. Tested {time}."],
      rejected: [
        "API ključ nije ispravan ili nije aktivan. Provereno {time}.",
        "The API key is wrong or not active. Tested {time}.",
      ],
      unavailable: ["SEF nije odgovorio. Provereno {time}.", "SEF did not answer. Tested {time}."],
      never: ["Veza još nije proverena.", "The connection has not been tested yet."],
    },
    webhook: {
      title: ["Adrese za obaveštenja", "Addresses for notifications"],
      lead: [
        "SEF na ove adrese javlja promene. Upišite ih na portalu SEF: Podešavanja → API menadžment, u polja za obaveštenja. Preko API-ja to ne može.",
        "SEF reports changes to these addresses. Enter them on the SEF portal: Podešavanja → API menadžment, in the fields for notifications. It cannot be done through the API.",
      ],
      sales: ["Izlazni dokumenti", "Sales documents"],
      purchase: ["Ulazni dokumenti", "Purchase documents"],
      ppc: ["Pojedinačna evidencija PDV", "Individual VAT record"],
      secret: [
        "Adresa sadrži tajnu oznaku Vaše firme: ne objavljujte je.",
        "The address contains a secret mark of your company: do not publish it.",
      ],
      notReachable: [
        "Ova adresa radi samo na ovom računaru; SEF ne može da je pozove.",
        "This address works on this computer only; SEF cannot call it.",
      ],
    },
    subscription: {
      title: ["Pretplata na obaveštenja", "Subscription to notifications"],
      lead: [
        "SEF traži novu pretplatu svakog dana; obnavljamo je sami za naredni dan.",
        "SEF wants a new subscription each day; we renew it for the next day by ourselves.",
      ],
      renew: ["Obnovite pretplatu", "Renew subscription"],
      renewing: ["Obnavljanje je u toku…", "Renewing…"],
      activeFor: ["Obnovljena za {date}", "Renewed for {date}"],
      missingFor: ["Nije obnovljena za {date}", "Not renewed for {date}"],
      failed: ["Obnavljanje nije uspelo: {reason}", "Renewal failed: {reason}"],
      never: ["Još nije bilo pretplate.", "There has been no subscription yet."],
    },
    lastNotification: ["Poslednje obaveštenje", "Last notification"],
    noNotification: [
      "Još nije stiglo nijedno obaveštenje. Promene ipak proveravamo svakog dana.",
      "No notification has arrived yet. We check for changes every day all the same.",
    ],
    lastExchange: ["Poslednja uspešna razmena", "Last successful exchange"],
    noExchangeSince: ["Nema razmene od {date}", "No exchange since {date}"],
    redatePolicy: {
      label: ["Kada prođe datum izdavanja pre slanja", "When the issue date passes before sending"],
      ask: ["Sačekajte moju potvrdu", "Wait for my confirmation"],
      redate: [
        "Izdajte sa novim datumom ako poreski period ostaje isti",
        "Issue with the new date if the tax period stays the same",
      ],
    },
  },
} as const satisfies Texts;
