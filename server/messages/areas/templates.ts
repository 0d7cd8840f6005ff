import type { Texts } from "#server/messages/text.ts";

/** Templates of sales documents. */
export const templates = {
  title: ["Šabloni", "Templates"],
  lead: [
    "Ono što fakturišete iznova. Šablon čuva kupca, stavke i uslove, a ne čuva broj, datume, priloge i avanse.",
    "What you invoice again and again. A template keeps buyer, lines and terms, but no number, dates, attachments or advances.",
  ],
  back: ["Nazad na izlazne dokumente", "Back to sales documents"],
  empty: [
    "Još nema šablona. Otvorite dokument i izaberite „Sačuvajte kao šablon“.",
    "No templates yet. Open a document and choose “Save as template”.",
  ],
  columns: {
    name: ["Naziv", "Name"],
    buyer: ["Kupac", "Buyer"],
    kind: ["Vrsta", "Kind"],
    amount: ["Iznos sa PDV", "Amount with VAT"],
    actions: ["Radnje", "Actions"],
  },
  begin: ["Nova faktura iz šablona", "New invoice from the template"],
  buyerLeftOut: [
    "„{buyer}“ iz šablona nije među partnerima u ovom okruženju. Izaberite kupca na fakturi.",
    "“{buyer}” of the template is no partner in this environment. Choose the buyer on the invoice.",
  ],
  beginNamed: ["Nova faktura iz šablona {name}", "New invoice from the template {name}"],
  save: {
    action: ["Sačuvajte kao šablon", "Save as template"],
    title: ["Novi šablon", "New template"],
    name: ["Naziv šablona", "Name of the template"],
    hint: ["Po čemu ćete ga prepoznati na spisku.", "By what you will know it in the list."],
    confirm: ["Sačuvajte šablon", "Save the template"],
    done: ["Šablon „{name}“ je sačuvan.", "The template “{name}” is saved."],
  },
  rename: {
    action: ["Promenite naziv šablona {name}", "Rename the template {name}"],
    title: ["Novi naziv šablona", "New name of the template"],
    confirm: ["Promenite naziv", "Rename"],
    done: ["Šablon se sada zove „{name}“.", "The template is now called “{name}”."],
  },
  remove: {
    action: ["Obrišite šablon {name}", "Delete the template {name}"],
    title: ["Brisanje šablona", "Deleting a template"],
    text: [
      "Šablon „{name}“ se briše zauvek. Fakture koje su iz njega napravljene ostaju.",
      "The template “{name}” is deleted for ever. Invoices made from it stay.",
    ],
    confirm: ["Obrišite {name}", "Delete {name}"],
    done: ["Šablon je obrisan.", "The template is deleted."],
  },
} as const satisfies Texts;
