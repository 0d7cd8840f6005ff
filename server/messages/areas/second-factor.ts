import type { Texts } from "#server/messages/text.ts";

/** The second step of the sign-in: on "Moj nalog" and on the sign-in page. */
export const secondFactor = {
  title: ["Dvostruka potvrda prijave", "Two-factor sign-in"],
  lead: [
    "Uz lozinku unosite i kod sa svog telefona, pa sama lozinka nikome nije dovoljna.",
    "With the password you enter a code from your phone, so the password alone is not enough for anybody.",
  ],
  off: ["Isključena.", "Off."],
  on: ["Uključena {date}.", "Turned on {date}."],
  codesLeft: [
    "{count, plural, one {Preostao je # kod za oporavak.} few {Preostala su # koda za oporavak.} other {Preostalo je # kodova za oporavak.}}",
    "{count, plural, one {# recovery code is left.} other {# recovery codes are left.}}",
  ],
  fewCodes: [
    "Napravite nove kodove za oporavak dok još možete da se prijavite.",
    "Make new recovery codes while you can still sign in.",
  ],
  password: ["Lozinka", "Password"],
  code: ["Kod za potvrdu", "Confirmation code"],
  codeHint: [
    "Šest cifara iz aplikacije, ili jedan od kodova za oporavak.",
    "Six digits of the app, or one of the recovery codes.",
  ],
  begin: {
    open: ["Uključite", "Turn on"],
    lead: [
      "Potrebna je aplikacija za kodove na telefonu: Google Authenticator, Microsoft Authenticator, FreeOTP ili druga. Najpre potvrdite lozinku.",
      "You need an authenticator app on your phone: Google Authenticator, Microsoft Authenticator, FreeOTP or another. First confirm your password.",
    ],
    submit: ["Nastavite", "Continue"],
    scan: ["Skenirajte ovaj QR kod u aplikaciji.", "Scan this QR code in the app."],
    qrLabel: ["QR kod za aplikaciju", "QR code for the app"],
    byHand: ["Ako ne možete da skenirate, upišite ključ:", "If you cannot scan, type the key:"],
    secret: ["Ključ za aplikaciju", "Key for the app"],
    firstCode: ["Kod iz aplikacije", "Code of the app"],
    firstCodeHint: [
      "Šest cifara koje aplikacija sada prikazuje. Time se proverava da je podešavanje uspelo.",
      "The six digits that the app shows now. They prove that it is set up.",
    ],
    confirm: ["Potvrdite i uključite", "Confirm and turn on"],
  },
  codes: {
    title: ["Kodovi za oporavak", "Recovery codes"],
    lead: [
      "Ako ostanete bez telefona, prijavljujete se jednim od ovih kodova. Svaki važi jednom. Sačuvajte ih: više se neće prikazati.",
      "If you are left without your phone, sign in with one of these codes. Each works once. Keep them: they will not be shown again.",
    ],
    of: ["SEFlow, kodovi za oporavak za {email}", "SEFlow, recovery codes of {email}"],
    all: ["svi kodovi", "all codes"],
    print: ["Odštampajte", "Print"],
    kept: ["Sačuvani su", "I have kept them"],
    renew: ["Napravite nove kodove", "Make new codes"],
    renewText: [
      "Stari kodovi prestaju da važe čim se naprave novi.",
      "The old codes stop working as soon as new ones are made.",
    ],
  },
  turnOff: {
    open: ["Isključite", "Turn off"],
    text: [
      "Posle toga je za prijavu dovoljna lozinka, a kodovi za oporavak prestaju da važe.",
      "Afterwards the password is enough to sign in, and the recovery codes stop working.",
    ],
    done: ["Dvostruka potvrda prijave je isključena.", "Two-factor sign-in is turned off."],
  },
  signIn: {
    lead: [
      "Lozinka je prihvaćena. Unesite i kod iz aplikacije na telefonu.",
      "The password is taken. Now enter the code of the app on your phone.",
    ],
    back: ["Nazad na lozinku", "Back to the password"],
  },
} as const satisfies Texts;
