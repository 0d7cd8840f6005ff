import type { Texts } from "#server/messages/text.ts";

/** "Moj nalog": the person's own page. */
export const account = {
  title: ["Moj nalog", "My account"],
  data: ["Vaši podaci", "Your data"],
  name: ["Ime i prezime", "First and last name"],
  email: ["Imejl", "E-mail"],
  preferences: ["Jezik i izgled", "Language and appearance"],
  password: {
    title: ["Promena lozinke", "Change of password"],
    current: ["Trenutna lozinka", "Current password"],
    new: ["Nova lozinka", "New password"],
    hint: [
      "Najmanje 10 znakova. Posle promene ostajete prijavljeni samo na ovom uređaju.",
      "At least 10 characters. After the change you stay signed in on this device only.",
    ],
    submit: ["Promenite lozinku", "Change the password"],
    done: [
      "Lozinka je promenjena. Na svim ostalim uređajima ste odjavljeni.",
      "The password is changed. You are signed out on all other devices.",
    ],
  },
  sessions: {
    title: ["Prijave na uređajima", "Sign-ins on devices"],
    lead: [
      "Ovde vidite gde ste prijavljeni. Ako neku prijavu ne prepoznajete, odjavite je i promenite lozinku.",
      "Here you see where you are signed in. If you do not recognise a sign-in, sign it out and change the password.",
    ],
    current: ["Ovaj uređaj", "This device"],
    browserAndSystem: ["{browser}, {system}", "{browser}, {system}"],
    unknownBrowser: ["Nepoznat pregledač", "Unknown browser"],
    unknownSystem: ["nepoznat sistem", "unknown system"],
    address: ["Adresa {address}", "Address {address}"],
    since: ["Prijava:", "Signed in:"],
    lastSeen: ["Poslednji put:", "Last seen:"],
    signOut: ["Odjavite", "Sign out"],
    signOutNamed: ["Odjavite: {name}", "Sign out: {name}"],
    signedOut: ["Uređaj je odjavljen.", "The device is signed out."],
    signOutOthers: ["Odjavite sve ostale", "Sign out all others"],
    othersSignedOut: [
      "{count, plural, one {Odjavljen je # uređaj.} few {Odjavljena su # uređaja.} other {Odjavljeno je # uređaja.}}",
      "{count, plural, one {# device is signed out.} other {# devices are signed out.}}",
    ],
    confirmTitle: ["Odjava sa ostalih uređaja", "Sign out of the other devices"],
    confirmText: [
      "Na svim uređajima osim ovog moraćete ponovo da se prijavite. Nesačuvane izmene na njima se gube.",
      "On every device but this one you will have to sign in again. Changes not saved there are lost.",
    ],
  },
} as const satisfies Texts;
