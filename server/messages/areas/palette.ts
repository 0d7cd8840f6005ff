import type { Texts } from "#server/messages/text.ts";

/** The palette: one field that leads to companies, pages, acts, documents and partners. */
export const palette = {
  open: ["Promenite firmu ili potražite", "Switch company or search"],
  search: ["Pretraga", "Search"],
  title: ["Idite na…", "Go to…"],
  field: ["Firma, strana, radnja ili dokument", "Company, page, act or document"],
  results: ["Rezultati", "Results"],
  groups: {
    documents: ["Dokumenti", "Documents"],
    partners: ["Partneri", "Partners"],
    companies: ["Firme", "Companies"],
    pages: ["Strane", "Pages"],
    acts: ["Radnje", "Acts"],
  },
  allCompanies: ["Sve firme", "All companies"],
  invite: ["Pozovite korisnika", "Invite a user"],
  searching: ["Traži se…", "Searching…"],
  nothing: ["Ništa nije nađeno.", "Nothing was found."],
  found: [
    "{count, plural, one {# rezultat} few {# rezultata} other {# rezultata}}",
    "{count, plural, one {# result} other {# results}}",
  ],
  keys: [
    "{move} kroz rezultate, {open} otvara, {close} zatvara.",
    "{move} through results, {open} opens, {close} closes.",
  ],
  documentSearchFailed: [
    "Pretraga dokumenata i partnera nije uspela.",
    "Searching documents and partners failed.",
  ],
} as const satisfies Texts;
