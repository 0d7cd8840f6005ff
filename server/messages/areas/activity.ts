import type { AuditAction, AuditArea } from "#server/domain/activity/audit-actions.ts";
import type { Text, Texts } from "#server/messages/text.ts";

/** A name with a dot is a place in the tree: "invoice.send" stands under `invoice.send`. */
type ActionTexts<Name extends string> = {
  readonly [Noun in Name as Noun extends `${infer First}.${string}` ? First : never]: {
    readonly [Verb in Name as Verb extends `${Noun extends `${infer First}.${string}`
      ? First
      : never}.${infer Second}`
      ? Second
      : never]: Text;
  };
};

/** Screen "Dnevnik aktivnosti": who did what, when, and whether the chain of records is whole. */
export const activity = {
  title: ["Dnevnik aktivnosti", "Activity log"],
  lead: [
    "Ko je šta uradio i kada. Zapisi se samo dodaju, nikada se ne menjaju.",
    "Who did what, and when. Records are only added, never changed.",
  ],
  columns: {
    at: ["Kada", "When"],
    who: ["Ko", "Who"],
    what: ["Šta", "What"],
    subject: ["Na čemu", "On what"],
    details: ["Pojedinosti", "Details"],
  },
  empty: ["Još nema nijednog zapisa.", "There is no record yet."],
  emptyFiltered: ["Nijedan zapis ne odgovara izabranim filterima.", "No record matches the chosen filters."],
  system: ["SEFlow", "SEFlow"],
  filters: {
    person: ["Ko", "Who"],
    anybody: ["Svi korisnici", "Everybody"],
    area: ["Vrsta radnje", "Kind of act"],
    from: ["Od dana", "From the day"],
    to: ["Do dana", "To the day"],
    onlyThis: ["Samo: {subject}", "Only: {subject}"],
    showOnly: ["Prikažite samo: {subject}", "Show only: {subject}"],
    remove: ["Uklonite filter: {filter}", "Remove the filter: {filter}"],
  },
  area: {
    sales: ["Izlazni dokumenti", "Sales documents"],
    purchases: ["Ulazni dokumenti", "Purchase documents"],
    partners: ["Partneri", "Partners"],
    sef: ["Veza sa SEF-om", "SEF connection"],
    company: ["Firma i ostalo", "Company and the rest"],
  } satisfies Record<AuditArea, Text>,
  action: {
    invoice: {
      create: ["Nacrt je napravljen", "Draft created"],
      import: ["Dokument je uvezen iz XML-a", "Document imported from XML"],
      edit: ["Nacrt je izmenjen", "Draft edited"],
      delete: ["Nacrt je obrisan", "Draft deleted"],
      send: ["Stavljeno u red za slanje", "Queued for sending"],
      withdraw: ["Povučeno iz reda za slanje", "Withdrawn from the send queue"],
      "confirm-date": ["Novi datum izdavanja je potvrđen", "New issue date confirmed"],
      finalize: ["Finalizovano van SEF-a", "Finalized outside SEF"],
      mail: ["Dokument je upućen e-poštom", "Document mailed"],
      cancel: ["Traženo je otkazivanje", "Cancellation asked for"],
      storno: ["Traženo je storniranje", "Storno asked for"],
      markProcessed: ["Izlazni dokument je označen kao obrađen", "Sales document marked as processed"],
      export: ["Izvezena je lista izlaznih dokumenata", "List of sales documents exported"],
    },
    purchase: {
      accept: ["Traženo je prihvatanje", "Acceptance asked for"],
      reject: ["Traženo je odbijanje", "Rejection asked for"],
      reverse_charge: ["Unet je PDV po obrnutom obračunu", "VAT under reverse charge entered"],
      markProcessed: ["Ulazni dokument je označen kao obrađen", "Purchase document marked as processed"],
      export: ["Izvezena je lista ulaznih dokumenata", "List of purchase documents exported"],
    },
    bulk: {
      send: ["Pokrenuto je slanje više dokumenata", "Sending of several documents started"],
      accept: ["Pokrenuto je prihvatanje više dokumenata", "Acceptance of several documents started"],
      reject: ["Pokrenuto je odbijanje više dokumenata", "Rejection of several documents started"],
    },
    buyer: { remind: ["Kupac je podsećen", "Buyer reminded"] },
    template: {
      create: ["Šablon je sačuvan", "Template saved"],
      rename: ["Šablon je preimenovan", "Template renamed"],
      delete: ["Šablon je obrisan", "Template deleted"],
    },
    partner: {
      create: ["Partner je dodat", "Partner added"],
      update: ["Podaci partnera su izmenjeni", "Partner data edited"],
      "in-sef": ["Uneto je da li je partner na SEF-u", "Entered whether the partner is in SEF"],
    },
    "sef-settings": {
      update: ["Veza sa SEF-om je izmenjena", "SEF connection changed"],
      test: ["Tražena je provera veze", "Connection test asked for"],
      subscribe: ["Tražena je obnova pretplate", "Renewal of the subscription asked for"],
      "key-refused": ["SEF nije prihvatio API ključ", "SEF did not take the API key"],
    },
    sef: {
      "sync-manual": ["Tražena je sinhronizacija perioda", "Sync of a period asked for"],
      "sync-takeover": ["Traženo je preuzimanje istorije", "Takeover of the history asked for"],
      "sync-stop": ["Sinhronizacija je zaustavljena", "Sync stopped"],
    },
    conflict: {
      taken: ["Preuzeto je ono što kaže SEF", "What SEF says was taken over"],
      kept: ["Zadržano je ono što smo imali", "What we held was kept"],
    },
    organization: {
      update: ["Podaci firme su izmenjeni", "Company data edited"],
      "switch-environment": ["Okruženje je promenjeno", "Environment changed"],
    },
    "calendar-feed": {
      renew: ["Napravljena je adresa kalendara rokova", "Address of the deadline calendar made"],
      revoke: ["Adresa kalendara rokova je ugašena", "Address of the deadline calendar ended"],
    },
    mail: { repeat: ["E-pošta je ponovo poslata", "Mail sent again"] },
    job: { replay: ["Zadržani posao je ponovo pokrenut", "Held job started again"] },
    sandbox: {
      "live-day": ["Sat probnog okruženja je pomeren", "Clock of the sandbox moved"],
      "apply-faults": ["Izabrane su smetnje probnog okruženja", "Faults of the sandbox chosen"],
      answer: ["Probni kupac je odgovorio", "Trial buyer made to answer"],
      empty: ["Probno okruženje je ispražnjeno", "Sandbox emptied"],
    },
  } satisfies ActionTexts<AuditAction>,
} as const satisfies Texts;
