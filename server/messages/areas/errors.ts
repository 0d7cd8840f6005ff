import type { Texts } from "#server/messages/text.ts";

/** Sentences for application error codes. Unknown codes get `INTERNAL`. */
export const errors = {
  UNAUTHENTICATED: ["Prijavite se da biste nastavili.", "Sign in to continue."],
  FORBIDDEN: ["Nemate pravo za ovu radnju.", "You have no right for this action."],
  NOT_FOUND: [
    "Traženi podatak ne postoji ili nije vidljiv iz ove firme.",
    "What you are looking for does not exist or is not visible from this company.",
  ],
  VALIDATION: [
    "Neka polja nisu ispravno popunjena. Proverite označena polja.",
    "Some fields are not filled in correctly. Check the marked fields.",
  ],
  CONFLICT: [
    "Podatak se u međuvremenu promenio. Osvežite stranu i pokušajte ponovo.",
    "The data changed in the meantime. Refresh the page and try again.",
  ],
  RATE_LIMITED: [
    "Previše zahteva za kratko vreme. Sačekajte malo, pa pokušajte ponovo.",
    "Too many requests in a short time. Wait a little and try again.",
  ],
  INTERNAL: [
    "Nešto nije uspelo na našoj strani. Pokušajte ponovo; ako se ponovi, obratite se podršci.",
    "Something failed on our side. Try again; if it happens again, contact support.",
  ],
  NETWORK: [
    "Nema veze sa serverom. Proverite internet i pokušajte ponovo.",
    "There is no connection to the server. Check the internet and try again.",
  ],
  SYNC_RUNNING: [
    "Preuzimanje sa SEF-a je već u toku. Sačekajte da se završi.",
    "Documents are already being taken over from SEF. Wait until that ends.",
  ],
  STALE_VERSION: [
    "Neko je u međuvremenu izmenio ovaj nacrt. Osvežite stranu da vidite novu verziju.",
    "Somebody else has changed this draft. Refresh the page to see the new version.",
  ],
  INVOICE_NOT_FOUND: ["Faktura ne postoji u ovoj firmi.", "The invoice does not exist in this company."],
  INVOICE_NOT_SENDABLE: [
    "Faktura u ovom stanju ne može da se pošalje.",
    "An invoice in this state cannot be sent.",
  ],
  JMBG_INVALID: [
    "JMBG nije ispravan: potrebno je 13 cifara sa tačnom kontrolnom.",
    "The JMBG is wrong: thirteen digits with the right check digit are needed.",
  ],
  COUNTRY_INVALID: [
    "Unesite dva slova oznake druge države, na primer DE.",
    "Enter the two letters of another country, for example DE.",
  ],
  POSTAL_CODE_INVALID: [
    "Poštanski broj u Srbiji ima pet cifara, na primer 21000.",
    "A postal code in Serbia has five digits, for example 21000.",
  ],
  API_KEY_INVALID: [
    "API ključ sadrži znakove koje ključ ne može da ima, ili je prekratak. Kopirajte ga ponovo sa SEF portala.",
    "The API key has characters that no key can have, or is too short. Copy it from the SEF portal again.",
  ],
  INVOICE_OUTSIDE_SEF: [
    "Ovaj kupac nije na SEF-u, pa se faktura ne šalje tamo. Finalizujte je van SEF-a.",
    "This buyer is not in SEF, so the invoice does not go there. Finalize it outside SEF.",
  ],
  INVOICE_NOT_OUTSIDE_SEF: [
    "Ova faktura ide preko SEF-a i ne može da se izda van njega.",
    "This invoice goes through SEF and cannot be issued outside it.",
  ],
  INVOICE_NOT_MAILABLE: [
    "E-poštom se šalje samo konačan dokument, ne nacrt.",
    "Only a final document is mailed, not a draft.",
  ],
  MAIL_NOT_REPEATABLE: [
    "Ova poruka ne može sada da se pošalje ponovo.",
    "This mail cannot be sent again now.",
  ],
  REMINDED_TODAY: [
    "Za sve ove dokumente podsetnik je danas već otišao.",
    "A reminder of all of these documents has already gone out today.",
  ],
  REMINDER_ADDRESS_MISSING: [
    "Nijedan od ovih kupaca nema imejl. Unesite bar jedan.",
    "None of these buyers has an e-mail. Enter at least one.",
  ],
  INVOICE_NOT_EDITABLE: [
    "Faktura je zaključana i više ne može da se menja.",
    "The invoice is locked and can no longer be edited.",
  ],
  INVOICE_NOT_WITHDRAWABLE: [
    "Slanje je već počelo, pa faktura ne može da se povuče iz reda.",
    "Sending has already started, so the invoice cannot be withdrawn from the queue.",
  ],
  INVOICE_NOT_DELETABLE: ["Može da se obriše samo nacrt.", "Only a draft can be deleted."],
  INVOICE_NUMBER_TAKEN: [
    "Faktura sa ovim brojem već postoji. Broj ne sme da se ponovi, ni u drugoj godini ni posle storna.",
    "An invoice with this number already exists. A number must never repeat, not even in another year or after a storno.",
  ],
  ACT_NOT_POSSIBLE: [
    "U ovom statusu na SEF-u to više nije moguće.",
    "This is no longer possible in the document’s status on SEF.",
  ],
  ACT_ALREADY_SO: ["To je već urađeno na drugom mestu.", "It has been done elsewhere already."],
  CONFLICT_NOT_OF_STATUS: [
    "Ovde nema statusa koji bi mogao da se preuzme sa SEF-a.",
    "There is no status here that could be taken over from SEF.",
  ],
  ACT_UNDER_WAY: [
    "Na ovom dokumentu je već u toku druga radnja. Sačekajte njen ishod.",
    "Another act on this document is under way already. Wait for its outcome.",
  ],
  ACT_DEPENDANTS_FIRST: [
    "Prvo stornirajte dokumente koji se pozivaju na ovaj.",
    "First reverse the documents that refer to this one.",
  ],
  ACT_NO_REVERSE_CHARGE: [
    "Na ovom dokumentu nema stavki sa obrnutim obračunom PDV (kategorija AE).",
    "This document has no lines with reverse charge (category AE).",
  ],
  ACT_TAKEN_BACK: ["Povučeno pre nego što je krenulo.", "Taken back before it began."],
  BULK_EMPTY: [
    "Izabrani dokumenti su već u drugoj grupnoj obradi.",
    "The chosen documents are in another bulk run already.",
  ],
  COMMENT_MISSING: ["Unesite razlog.", "Enter the reason."],
  SEF_OUTCOME_UNKNOWN: [
    "SEF ne daje jasan odgovor. Proverite stanje na portalu SEF.",
    "SEF gives no clear answer. Check the state on the SEF portal.",
  ],
  SEF_SETTINGS_MISSING: [
    "Veza sa SEF-om nije podešena. Otvorite Podešavanja i unesite API ključ.",
    "The SEF connection is not set up. Open Settings and enter the API key.",
  ],
  SEF_KEY_TAKEN: [
    "Ovaj API ključ već koristi druga firma. Svaka firma mora da ima svoj ključ: generišite ga na portalu SEF.",
    "Another company uses this API key already. Every company needs a key of its own: generate it on the SEF portal.",
  ],
  SEF_COMPANY_TAKEN: [
    "Firma sa ovim PIB-om već radi na SEF-u preko drugog naloga u ovom portalu. Zatražite poziv od vlasnika tog naloga, da se ništa ne pošalje dva puta.",
    "The company with this tax ID (PIB) works with SEF through another account of this portal already. Ask the owner of that account for an invitation, so that nothing is sent twice.",
  ],
  SEF_KEY_REJECTED: [
    "API ključ nije ispravan ili nije aktivan. Proverite ga na portalu SEF.",
    "The API key is wrong or not active. Check it on the SEF portal.",
  ],
  SENDING_CRASHES: [
    "Slanje je tri puta prekinuto greškom na našoj strani, pa smo ga zaustavili. Faktura je možda stigla na SEF: dok se to ne zna, ne može da se menja. Pokušajte ponovo i potražićemo je na SEF-u; ako se ponovi, obratite se podršci.",
    "Sending broke three times by a fault on our side, so we stopped it. The invoice may have reached SEF: until that is known it cannot be changed. Try again and we will look for it at SEF; if it happens again, contact support.",
  ],
  XML_NOT_WRITTEN: [
    "Faktura ne može da se zapiše kao XML. Obratite se podršci.",
    "The invoice cannot be written as XML. Contact support.",
  ],
  SEF_UNAVAILABLE: ["SEF trenutno nije dostupan.", "SEF is not available now."],
  SANDBOX_BUSY: [
    "Probno okruženje još izvršava prethodni nalog. Sačekajte da se završi.",
    "The sandbox is still at the previous order. Wait until it is done.",
  ],
  SANDBOX_REFUSED: [
    "Kupac u probnom okruženju to ne može: dokument mu još nije stigao ili je već rešen.",
    "The buyer in the sandbox cannot do that: the document has not arrived yet or has been settled.",
  ],
  SANDBOX_ONLY: ["Ova radnja postoji samo u probnom okruženju.", "This action exists only in the sandbox."],
  SIGN_IN_FAILED: ["Imejl ili lozinka nisu ispravni.", "The e-mail or the password is wrong."],
  SIGN_IN_LOCKED: [
    "Previše neuspelih prijava. Sačekajte 15 minuta, pa pokušajte ponovo.",
    "Too many failed sign-ins. Wait 15 minutes and try again.",
  ],
  SECOND_FACTOR_REQUIRED: [
    "Unesite kod iz aplikacije za potvrdu prijave.",
    "Enter the code of your authenticator app.",
  ],
  SECOND_FACTOR_WRONG: [
    "Kod nije ispravan, istekao je ili je već iskorišćen. Sačekajte sledeći kod u aplikaciji.",
    "The code is wrong, has expired or was used already. Wait for the next one in the app.",
  ],
  SECOND_FACTOR_ON: [
    "Dvostruka potvrda prijave je već uključena.",
    "Two-factor sign-in is turned on already.",
  ],
  RESET_LINK_INVALID: [
    "Link više ne važi: iskorišćen je ili je stariji od jednog sata. Zatražite novi.",
    "The link works no more: it was used or is older than an hour. Ask for a new one.",
  ],
  INVITATION_INVALID: [
    "Poziv je iskorišćen, povučen ili istekao. Zamolite da Vam ga pošalju ponovo.",
    "The invitation was used, revoked or has expired. Ask for a new one.",
  ],
  INVITATION_OF_ANOTHER: ["Poziv je za drugi imejl.", "The invitation is for another e-mail."],
  INVITATION_OPEN: [
    "Ova osoba je već pozvana. Poziv možete poslati ponovo iz liste otvorenih poziva.",
    "This person is invited already. Send the invitation again from the list of open ones.",
  ],
  INVITATION_LIMIT: [
    "Previše je otvorenih poziva. Povucite one koji nisu potrebni.",
    "There are too many open invitations. Revoke those you do not need.",
  ],
  MEMBER_ALREADY: ["Ova osoba već ima pristup firmi.", "This person already has access to the company."],
  OWNER_NEEDED: [
    "Vlasnika postavlja, menja i uklanja samo vlasnik.",
    "Only an owner makes, changes or removes an owner.",
  ],
  LAST_OWNER: [
    "Firma mora imati bar jednog vlasnika. Prvo postavite drugog.",
    "A company must have an owner. Make somebody else one first.",
  ],
  EMAIL_TAKEN: ["Nalog sa ovim imejlom već postoji.", "An account with this e-mail already exists."],
  EMAIL_INVALID: ["Imejl adresa nije ispravna.", "The e-mail address is not valid."],
  PASSWORD_TOO_SHORT: [
    "Lozinka mora imati najmanje 10 znakova.",
    "The password must have at least 10 characters.",
  ],
  PASSWORD_TOO_LONG: ["Lozinka je predugačka.", "The password is too long."],
  PASSWORD_TOO_COMMON: [
    "Ova lozinka je previše česta. Izaberite drugu, na primer nekoliko reči zajedno.",
    "This password is too common. Choose another, for example a few words together.",
  ],
  PASSWORD_WRONG: ["Trenutna lozinka nije ispravna.", "The current password is wrong."],
  ATTACHMENT_EMPTY: ["Fajl je prazan, nije priložen.", "The file is empty and was not attached."],
  ATTACHMENT_NOT_PDF: [
    "Fajl nije PDF, ma kako se zvao. Sačuvajte ga kao PDF i dodajte ponovo.",
    "The file is no PDF, whatever its name. Save it as PDF and add it again.",
  ],
  ATTACHMENT_TOO_LARGE: [
    "Prilozi zajedno smeju imati najviše 10 MB. Smanjite fajl ili uklonite neki drugi.",
    "The attachments together may have at most 10 MB. Make the file smaller or remove another.",
  ],
  MAIL_TOO_LARGE: [
    "Fajlovi uz poruku zajedno smeju imati najviše 15 MB. Izostavite XML ili priloge.",
    "The files of a mail together may have at most 15 MB. Leave out the XML or the attachments.",
  ],
  LOGO_TOO_LARGE: [
    "Logotip sme imati najviše 500 kB. Smanjite sliku.",
    "A logo may have at most 500 kB. Make the picture smaller.",
  ],
  LOGO_NOT_PICTURE: [
    "Fajl nije ispravna slika PNG ili JPEG. Sačuvajte je ponovo u programu za slike.",
    "The file is no sound PNG or JPEG picture. Save it again in a program for pictures.",
  ],
  LOGO_TOO_MANY_DOTS: [
    "Slika sme imati najviše 2.000 tačaka po strani. Smanjite je.",
    "A picture may have at most 2,000 dots a side. Make it smaller.",
  ],
  LOGO_INTERLACED: [
    "PNG je sačuvan sa preplitanjem (interlaced), koje PDF ne prima. Sačuvajte ga bez toga.",
    "The PNG is saved interlaced, which a PDF does not take. Save it without that.",
  ],
  TEMPLATE_NAME_TAKEN: ["Šablon sa ovim nazivom već postoji.", "A template of this name already exists."],
  VIEW_NAME_TAKEN: ["Prikaz sa ovim nazivom već postoji.", "A view of this name already exists."],
  TOO_MANY_VIEWS: [
    "Možete da sačuvate najviše 50 prikaza u firmi. Obrišite neki koji Vam više ne treba, pa pokušajte ponovo.",
    "You can keep at most 50 views in a company. Delete one that you no longer need and try again.",
  ],
  XML_EMPTY: ["Fajl je prazan.", "The file is empty."],
  XML_TOO_LARGE: ["Fajl je veći od 25 MB.", "The file is larger than 25 MB."],
  XML_ENCODING: [
    "Kodiranje fajla nije podržano. Sačuvajte XML kao UTF-8.",
    "The encoding of the file is not supported. Save the XML as UTF-8.",
  ],
  XML_DOCTYPE: [
    "XML sadrži definiciju tipa dokumenta, što iz bezbednosnih razloga ne primamo.",
    "The XML contains a document type definition, which we do not accept for safety.",
  ],
  XML_MALFORMED: [
    "Fajl nije ispravan XML. Izvezite ga ponovo iz programa koji ga je napravio.",
    "The file is not well-formed XML. Export it again from the program that made it.",
  ],
  XML_TOO_DEEP: ["XML ima previše ugnežđenih elemenata.", "The XML is nested too deeply."],
  XML_TOO_MANY_ATTRIBUTES: ["XML ima previše atributa.", "The XML has too many attributes."],
  XML_TOO_MANY_ELEMENTS: ["XML ima previše elemenata.", "The XML has too many elements."],
  XML_NOT_AN_INVOICE: [
    "XML je ispravan, ali nije UBL faktura.",
    "The XML is well-formed, but it is not a UBL invoice.",
  ],
  XML_IS_CREDIT_NOTE: [
    "Fajl sadrži dokument o smanjenju. Uvoz za sada prima samo fakture.",
    "The file holds a credit document. For now the import takes invoices only.",
  ],
  PIB_INVALID: [
    "PIB nije ispravan: devet cifara, a poslednja je kontrolna.",
    "The tax ID (PIB) is wrong: nine digits, the last is a check digit.",
  ],
  PIB_TAKEN: ["Firma sa ovim PIB-om već postoji.", "A company with this tax ID (PIB) already exists."],
  ITEM_CODE_TAKEN: ["Drugi artikal već ima ovu šifru.", "Another item has this code already."],
  PARTNER_TAKEN: [
    "Partner sa ovim PIB-om ili JBKJS već postoji.",
    "A partner with this tax ID (PIB) or JBKJS already exists.",
  ],
  REGISTRATION_NUMBER_INVALID: [
    "Matični broj mora imati 8 cifara.",
    "The registration number must have 8 digits.",
  ],
  JBKJS_INVALID: ["JBKJS mora imati 5 cifara.", "The JBKJS must have 5 digits."],
  ACCOUNT_INVALID: [
    "Tekući račun nije ispravan. Proverite svih 18 cifara i kontrolni broj na kraju.",
    "The bank account is wrong. Check all 18 digits and the check number at the end.",
  ],
  AMOUNT_INVALID: [
    "Iznos nije ispravan. Na primer: 1.234,56.",
    "The amount is not valid. For example: 1,234.56.",
  ],
  DATE_INVALID: [
    "Datum nije ispravan. Na primer: 21.11.2026.",
    "The date is not valid. For example: 21.11.2026.",
  ],
  REQUIRED: ["Popunite ovo polje.", "Fill in this field."],
  TOO_LONG: ["Tekst je predugačak.", "The text is too long."],
} as const satisfies Texts;
