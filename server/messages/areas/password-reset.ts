import type { Texts } from "#server/messages/text.ts";

/** A forgotten password: the request, the mail and the page that its link opens. */
export const passwordReset = {
  forgot: ["Zaboravili ste lozinku?", "Forgot your password?"],
  request: {
    title: ["Nova lozinka", "New password"],
    lead: [
      "Unesite imejl svog naloga. Poslaćemo Vam link za novu lozinku.",
      "Enter the e-mail of your account. We will send you a link for a new password.",
    ],
    email: ["Imejl", "E-mail"],
    submit: ["Pošaljite link", "Send the link"],
    sentTitle: ["Proverite poštu", "Check your mail"],
    sent: [
      "Ako postoji nalog sa imejlom {email}, link stiže za minut. Važi jedan sat. Pogledajte i neželjenu poštu.",
      "If there is an account with the e-mail {email}, the link arrives within a minute. It works for one hour. Look into spam as well.",
    ],
    noServer: [
      "Ova instalacija ne može da šalje e-poštu, pa link ne bi stigao. Obratite se onome ko je održava: novu lozinku može da omogući tek kada podesi server za poštu.",
      "This installation cannot send e-mail, so a link would not arrive. Turn to whoever looks after it: a new password becomes possible once a mail server is set.",
    ],
    toSignIn: ["Nazad na prijavu", "Back to sign-in"],
  },
  set: {
    title: ["Izaberite novu lozinku", "Choose a new password"],
    lead: [
      "Posle toga ste odjavljeni na svim uređajima. Dvostruka potvrda prijave, ako je uključena, ostaje.",
      "Afterwards you are signed out on every device. Two-factor sign-in, if it is on, stays.",
    ],
    password: ["Nova lozinka", "New password"],
    passwordHint: [
      "Najmanje 10 znakova. Nekoliko reči zajedno je bolje od znakova koje nećete zapamtiti.",
      "At least 10 characters. A few words together are better than signs you will not remember.",
    ],
    submit: ["Sačuvajte lozinku", "Save the password"],
    invalidTitle: ["Link više ne važi", "The link works no more"],
    invalid: [
      "Link važi jedan sat i može da se iskoristi jednom. Zatražite novi.",
      "A link works for one hour and once. Ask for a new one.",
    ],
    again: ["Zatražite novi link", "Ask for a new link"],
    done: [
      "Lozinka je promenjena. Prijavite se novom lozinkom.",
      "The password is changed. Sign in with it.",
    ],
  },
  mail: {
    subject: ["SEFlow: nova lozinka", "SEFlow: new password"],
    greeting: ["Poštovani,", "Hello,"],
    lead: [
      "zatražena je nova lozinka za nalog {email}. Izaberite je na ovoj adresi:",
      "a new password was asked for the account {email}. Choose it at this address:",
    ],
    life: [
      "Adresa važi jedan sat i može da se iskoristi jednom.",
      "The address works for one hour and once.",
    ],
    notYou: [
      "Ako novu lozinku niste tražili Vi, ne morate ništa da radite: stara i dalje važi.",
      "If it was not you who asked, you need not do anything: the old password still works.",
    ],
  },
} as const satisfies Texts;
