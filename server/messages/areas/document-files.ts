import type { Texts } from "#server/messages/text.ts";

/** The forms that a document comes in: paper, XML, PDF, attachments; ours and SEF's. */
export const documentFiles = {
  tabs: {
    label: ["Oblici dokumenta", "Forms of the document"],
    paper: ["Pregled", "Overview"],
    xml: ["XML", "XML"],
    pdf: ["PDF", "PDF"],
    attachments: ["Prilozi", "Attachments"],
  },
  xml: {
    sent: ["XML koji smo poslali", "The XML that we sent"],
    sef: ["XML kako ga SEF čuva", "The XML as SEF keeps it"],
    sefHint: [
      "SEF dokument čuva u svom omotu, sa podacima o prijemu.",
      "SEF keeps the document in an envelope of its own, with the data of its receipt.",
    ],
    none: [
      "Dokument još nije poslat, pa nema XML-a.",
      "The document has not been sent yet, so there is no XML.",
    ],
    noneReceived: [
      "SEF još nije predao XML ovog dokumenta.",
      "SEF has not handed over the XML of this document yet.",
    ],
    omitted: [
      "{count, plural, one {Sadržaj # fajla} few {Sadržaj # fajla} other {Sadržaj # fajlova}} unutar XML-a ovde nije prikazan; preuzeti XML ga ima.",
      "The content of {count, plural, one {# file} other {# files}} inside the XML is not shown here; the downloaded XML has it.",
    ],
    cut: [
      "XML je predugačak za prikaz: ovde je njegov početak, ceo je u preuzetom fajlu.",
      "The XML is too long to show: this is its beginning, the download has all of it.",
    ],
    copy: ["XML", "XML"],
    download: ["Preuzmite XML", "Download XML"],
  },
  pdf: {
    own: ["Naš PDF", "Our PDF"],
    ownHint: [
      "Na jeziku na kom koristite portal, sa podacima za uplatu i IPS QR kodom.",
      "In the language that you use the portal in, with payment details and the IPS QR code.",
    ],
    sef: ["Sa SEF-a", "From SEF"],
    sefHint: [
      "PDF crta SEF na zahtev, a potpisom potvrđuje primljeni dokument.",
      "SEF draws the PDF on demand, and its signature confirms the document that it received.",
    ],
    notAtSef: [
      "Dokument nije na SEF-u, pa nema njegovih fajlova.",
      "The document is not in SEF, so there are no files of it there.",
    ],
  },
  sef: {
    pdf: ["Preuzmite PDF sa SEF-a", "Download PDF from SEF"],
    xml: ["Preuzmite XML sa SEF-a", "Download XML from SEF"],
    signature: ["Preuzmite potpis", "Download signature"],
    ask: {
      pdf: ["Zatražite PDF od SEF-a", "Ask SEF for the PDF"],
      xml: ["Zatražite XML od SEF-a", "Ask SEF for the XML"],
      signature: ["Zatražite potpis od SEF-a", "Ask SEF for the signature"],
    },
    waiting: {
      pdf: ["PDF je zatražen od SEF-a…", "SEF has been asked for the PDF…"],
      xml: ["XML je zatražen od SEF-a…", "SEF has been asked for the XML…"],
      signature: ["Potpis je zatražen od SEF-a…", "SEF has been asked for the signature…"],
    },
    making: [
      "SEF još pravi PDF. Pitamo ga ponovo sami; ovu stranu ne morate držati otvorenom.",
      "SEF is still making the PDF. We ask again by ourselves; you need not keep this page open.",
    ],
    fetchedAt: ["Preuzeto sa SEF-a", "Fetched from SEF"],
    again: ["Pokušajte ponovo", "Try again"],
    failure: {
      missing: [
        "SEF još nema ovaj fajl. Ako je dokument tek poslat, pokušajte ponovo za koji minut.",
        "SEF does not have this file yet. If the document was sent just now, try again in some minutes.",
      ],
      credentials: [
        "SEF ne prima API ključ firme. Proverite ga u podešavanjima veze sa SEF-om.",
        "SEF does not take the company’s API key. Check it in the settings of the SEF connection.",
      ],
      refused: ["SEF je odbio da preda ovaj fajl.", "SEF refused to hand over this file."],
      unavailable: [
        "SEF fajl nije predao ni posle više pokušaja.",
        "SEF did not hand over the file even after several attempts.",
      ],
      settings: ["Veza sa SEF-om nije podešena.", "The connection to SEF is not set up."],
    },
  },
  attachments: {
    none: ["Uz dokument nema priloga.", "There are no attachments."],
  },
} as const satisfies Texts;
