import type { Texts } from "#server/messages/text.ts";

/** Members of a company, their roles, and invitations. */
export const people = {
  title: ["Korisnici i uloge", "Users and roles"],
  members: ["Korisnici", "Users"],
  membersLead: [
    "Svaka promena važi odmah, od sledećeg zahteva.",
    "Every change counts at once, from the next request on.",
  ],
  columns: {
    name: ["Ime i prezime", "Name"],
    email: ["Imejl", "E-mail"],
    role: ["Uloga", "Role"],
    secondFactor: ["Dvostruka potvrda prijave", "Two-factor sign-in"],
    since: ["Pristup od", "Access since"],
    expires: ["Važi do", "Valid until"],
    actions: ["Radnje", "Actions"],
  },
  self: ["Vi", "You"],
  secondFactorOn: ["Uključena", "On"],
  secondFactorOff: ["Isključena", "Off"],
  roleHints: {
    owner: [
      "Sve, i postavlja druge vlasnike. Firma uvek ima bar jednog.",
      "Everything, and makes other owners. A company always has one.",
    ],
    admin: [
      "Sve osim vlasnika: podešavanja, ključ za SEF, korisnici i dokumenti.",
      "Everything but owners: settings, the SEF key, users and documents.",
    ],
    accountant: [
      "Svi dokumenti, partneri i storniranje; bez podešavanja.",
      "All documents, partners and storno; no settings.",
    ],
    clerk: [
      "Pravi, šalje i prihvata dokumente; ne stornira.",
      "Makes, sends and accepts documents; no storno.",
    ],
    viewer: ["Vidi sve dokumente, ništa ne menja.", "Sees all documents, changes nothing."],
  },
  invite: {
    action: ["Pozovite korisnika", "Invite a user"],
    title: ["Poziv u firmu {company}", "Invitation into {company}"],
    email: ["Imejl", "E-mail"],
    emailHint: [
      "Poziv može da prihvati samo osoba sa ovim imejlom.",
      "Only the person with this e-mail can accept the invitation.",
    ],
    role: ["Uloga", "Role"],
    language: ["Jezik poruke", "Language of the mail"],
    submit: ["Pošaljite poziv", "Send the invitation"],
    done: ["Poziv je poslat na {email}.", "The invitation is sent to {email}."],
  },
  changeRole: {
    action: ["Promenite ulogu: {name}", "Change the role: {name}"],
    title: ["Promena uloge", "Change of role"],
    text: [
      "{name} od sledećeg zahteva ima novu ulogu i o tome dobija imejl. Otvoreni pozivi koje sa novom ulogom ne bi mogli biti poslati više ne važe.",
      "{name} has the new role from the next request on and is told by e-mail. Open invitations that the new role could not send are void.",
    ],
    role: ["Nova uloga", "New role"],
    confirm: ["Promenite ulogu", "Change the role"],
    done: ["{name} sada ima ulogu: {role}.", "{name} now has the role: {role}."],
  },
  remove: {
    action: ["Uklonite: {name}", "Remove: {name}"],
    title: ["Uklanjanje korisnika", "Removal of a user"],
    endsAtOnce: [
      "Pristup firmi {company} prestaje odmah, i na već otvorenim stranama.",
      "Access to {company} ends at once, on pages that are open already too.",
    ],
    runsStop: [
      "Grupne radnje koje je ova osoba pokrenula zaustavljaju se kod sledećeg dokumenta. Adresa kalendara prestaje da radi, a otvoreni pozivi koje je poslala više ne važe.",
      "Bulk acts that this person started stop at the next document. The calendar address stops working, and open invitations that this person has sent are void.",
    ],
    historyStays: [
      "Sve što je uradila ostaje u istoriji dokumenata i u dnevniku aktivnosti.",
      "Everything the person did stays in the history of documents and in the activity log.",
    ],
    confirm: ["Uklonite: {name}", "Remove {name}"],
    done: ["{name} više nema pristup.", "{name} has no access any more."],
  },
  leave: {
    action: ["Napustite firmu", "Leave the company"],
    title: ["Napuštanje firme {company}", "Leaving {company}"],
    text: [
      "Vaš pristup prestaje odmah. Vratićete se samo ako Vas neko ponovo pozove.",
      "Your access ends at once. You come back only if somebody invites you again.",
    ],
    confirm: ["Napustite firmu {company}", "Leave {company}"],
    lastOwner: [
      "Vi ste jedini vlasnik. Da biste napustili firmu, prvo postavite drugog vlasnika.",
      "You are the only owner. To leave the company make somebody else an owner first.",
    ],
  },
  invitations: {
    title: ["Otvoreni pozivi", "Open invitations"],
    empty: ["Nema otvorenih poziva.", "There are no open invitations."],
    expired: ["Istekao", "Expired"],
    valid: ["Čeka prihvatanje", "Waits to be accepted"],
    resend: ["Pošaljite ponovo", "Send again"],
    resendNamed: ["Pošaljite ponovo poziv za {email}", "Send the invitation for {email} again"],
    resent: [
      "Novi poziv je poslat na {email}. Stari link više ne važi.",
      "A new invitation is sent to {email}. The old link is no longer valid.",
    ],
    revoke: ["Povucite", "Revoke"],
    revokeNamed: ["Povucite poziv za {email}", "Revoke the invitation for {email}"],
    revokeTitle: ["Povlačenje poziva", "Revoking an invitation"],
    revokeText: [
      "Link koji je poslat na {email} prestaje da važi.",
      "The link that was sent to {email} stops being valid.",
    ],
    revoked: ["Poziv za {email} je povučen.", "The invitation for {email} is revoked."],
  },
  invitation: {
    action: ["Poziv", "Invitation"],
    title: ["Poziv u firmu {company}", "Invitation into {company}"],
    lead: ["{person} Vas poziva da radite u ovoj firmi.", "{person} invites you to work in this company."],
    company: ["Firma", "Company"],
    inviter: ["Poziva", "Invited by"],
    role: ["Uloga", "Role"],
    email: ["Imejl", "E-mail"],
    expires: ["Poziv važi do", "The invitation is valid until"],
    accept: ["Prihvatite poziv", "Accept the invitation"],
    another: [
      "Poziv je za {invited}, a prijavljeni ste kao {current}. Odjavite se, pa ponovo otvorite link iz imejla.",
      "The invitation is for {invited} and you are signed in as {current}. Sign out and open the link from the e-mail again.",
    ],
    signOut: ["Odjavite se", "Sign out"],
    haveAccount: [
      "Sa ovim imejlom već imate nalog. Prijavite se, pa prihvatite poziv.",
      "You already have an account with this e-mail. Sign in, then accept the invitation.",
    ],
    signIn: ["Prijavite se", "Sign in"],
    newAccount: ["Vaš nalog", "Your account"],
    newAccountLead: [
      "Unesite ime i lozinku; nalog i pristup firmi nastaju zajedno.",
      "Enter a name and a password; the account and the access come together.",
    ],
    join: ["Otvorite nalog i prihvatite poziv", "Create the account and accept"],
    invalidTitle: ["Poziv ne važi", "The invitation is not valid"],
    invalidText: [
      "Poziv je iskorišćen, povučen ili istekao. Zamolite onoga ko Vas je pozvao da ga pošalje ponovo.",
      "The invitation was used, revoked or has expired. Ask whoever invited you to send it again.",
    ],
    toStart: ["Nazad na početak", "Back to the start"],
  },
  pulse: {
    endedTitle: ["Više nemate pristup firmi {company}", "You have no access to {company} any more"],
    endedText: [
      "Vlasnik ili administrator je ukinuo Vaš pristup. Ono što ste uradili ostaje u istoriji firme.",
      "The owner or an administrator has ended your access. What you did stays in the company’s history.",
    ],
    toCompanies: ["Moje firme", "My companies"],
    roleChanged: ["Vaša uloga je promenjena: {role}.", "Your role was changed: {role}."],
    environmentChanged: [
      "Firma je prešla u drugo okruženje. Strana je osvežena.",
      "The company has switched to another environment. The page is refreshed.",
    ],
  },
  invitationMail: {
    subject: ["Poziv u firmu {company}", "Invitation into {company}"],
    body: [
      "Poštovani,\n\n{person} Vas poziva da radite u firmi {company} na portalu SEFlow. Vaša uloga: {role}.\n\nPoziv prihvatate ovde:\n{link}\n\nLink važi {days, plural, one {# dan} few {# dana} other {# dana}} i samo jednom, samo za ovaj imejl. Ako poziv niste očekivali, zanemarite poruku.",
      "Dear Sir or Madam,\n\n{person} invites you to work in {company} on the SEFlow portal. Your role: {role}.\n\nAccept the invitation here:\n{link}\n\nThe link is valid for {days, plural, one {# day} other {# days}}, once, and only for this e-mail. If you did not expect it, ignore this message.",
    ],
  },
  roleMail: {
    subject: ["Nova uloga u firmi {company}", "New role in {company}"],
    body: [
      "Poštovani,\n\nVaša uloga u firmi {company} je promenjena. Nova uloga: {role}. Promenu je uneo korisnik {person}.",
      "Dear Sir or Madam,\n\n{person} has changed your role in {company}. The new role: {role}.",
    ],
  },
  removedMail: {
    subject: ["Pristup firmi {company} je ukinut", "Access to {company} has ended"],
    body: [
      "Poštovani,\n\nVaš pristup firmi {company} je ukinut. Promenu je uneo korisnik {person}.",
      "Dear Sir or Madam,\n\nyour access to {company} has ended. The change was made by {person}.",
    ],
  },
} as const satisfies Texts;
