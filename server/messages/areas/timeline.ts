import type { Texts } from "#server/messages/text.ts";

/** Events in the life of a document or a partner, and who or what caused them. */
export const timeline = {
  title: ["Tok događaja", "Timeline"],
  empty: ["Još nema događaja", "No events yet"],
  rawEvent: ["Izvorni zapis", "Raw event"],
  causedBy: ["Uzrok: {cause}", "Cause: {cause}"],

  created: ["Nacrt je napravljen", "Draft created"],
  createdBy: ["Nacrt je napravljen: {person}", "Draft created by {person}"],
  importedFromXml: ["Uvezeno iz XML fajla {fileName}", "Imported from the XML file {fileName}"],
  edited: ["Nacrt je izmenjen", "Draft edited"],
  editedBy: ["Nacrt je izmenjen: {person}", "Draft edited by {person}"],
  checked: ["Provereno, bez zamerki", "Checked, no findings"],
  hasFindings: [
    "Provera je našla {count, plural, one {# zamerku} few {# zamerke} other {# zamerki}}",
    "The check found {count, plural, one {# finding} other {# findings}}",
  ],
  queued: ["Stavljeno u red za slanje: {person}", "Queued for sending by {person}"],
  withdrawn: ["Povučeno iz reda: {person}", "Withdrawn from the queue by {person}"],
  sendingStarted: ["Slanje je počelo", "Sending started"],
  sendingRepeated: ["Slanje se ponavlja, pokušaj {attempt}", "Sending repeated, attempt {attempt}"],
  retryPlanned: ["Sledeći pokušaj: {time}", "Next attempt: {time}"],
  sent: ["SEF je primio dokument", "SEF took the document"],
  issuedOutsideSef: [
    "Finalizovano van SEF-a pod brojem {number}: {person}",
    "Finalized outside SEF under the number {number} by {person}",
  ],
  mailed: ["Upućeno e-poštom na {to}: {person}", "Mailed to {to} by {person}"],
  buyerReminded: ["Kupac podsećen e-poštom na {to}: {person}", "Buyer reminded by mail to {to} by {person}"],
  mailFailed: ["E-pošta za {to} nije poslata", "The mail to {to} was not sent"],
  mailUnclear: [
    "Ne zna se da li je e-pošta za {to} stigla do servera",
    "It is not known whether the mail to {to} reached the server",
  ],
  inSefYes: ["Uneto da je partner na SEF-u: {person}", "Noted that the partner is in SEF by {person}"],
  inSefNo: ["Uneto da partner nije na SEF-u: {person}", "Noted that the partner is not in SEF by {person}"],
  inSefUnknown: [
    "Obrisano šta se zna o partneru na SEF-u: {person}",
    "What was known of the partner in SEF was cleared by {person}",
  ],
  sentDuplicate: [
    "SEF je primio fakturu, nije potrebno ponovno slanje",
    "SEF received the invoice, no second send is needed",
  ],
  refused: ["SEF je odbio prijem: {reason}", "SEF refused the document: {reason}"],
  heldDate: [
    "Zadržano: datum izdavanja {date} je prošao, a SEF prima samo današnji",
    "Held: the issue date {date} has passed and SEF takes only today’s",
  ],
  dateConfirmed: [
    "Novi datum izdavanja {date} potvrđen: {person}",
    "New issue date {date} confirmed by {person}",
  ],
  redated: [
    "Datum izdavanja je promenjen na {date} po pravilu firme",
    "Issue date changed to {date} by the company’s rule",
  ],
  heldOutage: [
    "Zadržano: SEF trenutno nije dostupan, biće poslato kada proradi",
    "Held: SEF is not available now, it will be sent when SEF is back",
  ],
  heldCredentials: [
    "Zadržano: SEF ne prihvata API ključ firme",
    "Held: SEF does not take the company’s API key",
  ],
  releasedCredentials: [
    "Vraćeno u red za slanje: API ključ je zamenjen ili potvrđen",
    "Back in the queue: the API key was replaced or confirmed",
  ],
  outcomeUnknown: [
    "Slanje je prekinuto, proveravamo da li je SEF primio fakturu",
    "The send was cut off, we are checking whether SEF received the invoice",
  ],
  outcomeFound: [
    "Provera završena: SEF je primio fakturu, nije potrebno ponovno slanje",
    "Check finished: SEF received the invoice, no second send is needed",
  ],
  outcomeMissing: [
    "Provera završena: SEF nije primio fakturu, šaljemo ponovo",
    "Check finished: SEF did not receive the invoice, sending again",
  ],
  failed: ["Slanje nije uspelo: {reason}", "Sending failed: {reason}"],
  statusChanged: ["Status na SEF-u: {status}", "Status on SEF: {status}"],
  statusChangedWithComment: [
    "Status na SEF-u: {status}. Komentar: {comment}",
    "Status on SEF: {status}. Comment: {comment}",
  ],
  cirStatusChanged: ["Status u CRF: {status}", "Status in CRF: {status}"],
  received: ["Primljeno od dobavljača {supplier}", "Received from {supplier}"],
  adopted: ["Poslato drugim programom, preuzeto sa SEF-a", "Sent by another program, taken over from SEF"],
  numberTaken: [
    "Broj {number} je na SEF-u potrošio drugi program: unesite nov",
    "Another program has spent the number {number} on SEF: enter a new one",
  ],
  subscriptionMissing: [
    "Pretplata na obaveštenja za {date} nije obnovljena",
    "The subscription to notifications for {date} was not renewed",
  ],
  opened: ["Dokument je prvi put otvoren: {person}", "Document first opened by {person}"],
  acceptQueued: ["Prihvatanje je stavljeno u red: {person}", "Acceptance queued by {person}"],
  rejectQueued: [
    "Odbijanje je stavljeno u red: {person}. Razlog: {reason}",
    "Rejection queued by {person}. Reason: {reason}",
  ],
  accepted: ["Dokument je prihvaćen", "Document accepted"],
  rejected: ["Dokument je odbijen. Razlog: {reason}", "Document rejected. Reason: {reason}"],
  cancelRequested: ["Traženo je otkazivanje: {person}", "Cancellation asked for by {person}"],
  stornoRequested: ["Traženo je storniranje: {person}", "Storno asked for by {person}"],
  referenceChanged: [
    "{field} promenjen sa {before} na {after} ({person})",
    "{field} changed from {before} to {after} ({person})",
  ],
  referenceSet: ["{field} unet: {after} ({person})", "{field} entered: {after} ({person})"],
  referenceCleared: [
    "{field} obrisan, bio je {before} ({person})",
    "{field} cleared, it was {before} ({person})",
  ],
  partnerCreated: ["Partner je dodat", "Partner added"],
  partnerEdited: ["Podaci partnera su izmenjeni: {person}", "Partner data edited by {person}"],
  invoiceSent: ["Faktura {number} je poslata na SEF", "Invoice {number} sent to SEF"],
  invoiceReceived: ["Faktura {number} je primljena", "Invoice {number} received"],
  invoiceStatusChanged: ["Faktura {number}: {status}", "Invoice {number}: {status}"],
  xmlDownloaded: ["XML je preuzet: {person}", "XML downloaded by {person}"],
  deleted: ["Nacrt je obrisan: {person}", "Draft deleted by {person}"],
  unknown: ["Drugi događaj", "Other event"],

  cause: {
    user: ["čovek", "a person"],
    push: ["obaveštenje SEF-a", "SEF notification (webhook)"],
    sweep: ["dnevna provera promena", "daily sweep of changes"],
    poll: ["provera stanja na SEF-u", "poll of the state on SEF"],
    sync: ["sinhronizacija perioda", "sync of a period"],
    sandbox: ["probni SEF", "sandbox"],
    system: ["SEFlow", "SEFlow"],
  },
} as const satisfies Texts;
