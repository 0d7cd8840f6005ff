import { describe, expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import type { NoticeFacts } from "#server/domain/notice/notice.ts";
import { type DigestSection, describeDigest } from "./digest-text.ts";
import type { Locale } from "./locales.ts";
import { describeNoticeMail } from "./notice-mail-text.ts";

const today = civilDate("2026-11-23");
const sale = {
  number: "2026-17",
  direction: "sales",
  partnerName: "Žitomlin a.d. Čačak",
  payable: "120000.00",
  currency: "RSD",
} as const;

const deadline = (earliest: string): NoticeFacts => ({
  kind: "deadline",
  standing: "holds",
  details: {
    facts: { stage: "before2" },
    deadlines: [
      {
        kind: "response",
        assumption: null,
        rule: "publicResponse",
        clockStart: civilDate("2026-11-10"),
        earliest: civilDate(earliest),
        latest: civilDate(earliest),
        consequence: "deemedAccepted",
        confidence: "A",
      },
    ],
  },
  invoice: sale,
});
const rejected: NoticeFacts = {
  kind: "rejected",
  standing: "holds",
  details: {
    facts: { event: "statusChanged", sefStatus: "Rejected", comment: "Pogrešna cena" },
    deadlines: [],
  },
  invoice: { ...sale, number: "2026-9", partnerName: "Лед д.о.о." },
};

const at = "https://portal.example/dunav";
const section: DigestSection = {
  company: "Dunav Softver d.o.o.",
  environment: "production",
  today,
  notices: [
    { facts: deadline("2026-11-25"), link: `${at}/sales/1` },
    { facts: rejected, link: `${at}/sales/2` },
  ],
  unlisted: 0,
  link: `${at}/notifications`,
  preferencesLink: `${at}/settings/notifications`,
  nearestDeadline: civilDate("2026-11-25"),
};

describe("the daily mail", () => {
  test.each<[Locale, string, string]>([
    [
      "sr-Latn",
      "2 obaveštenja, najbliži rok 25.11.2026.",
      `Poštovani,

2 obaveštenja u 1 firmi. Ono što ste već pročitali u portalu nije ponovljeno.

Dunav Softver d.o.o.
--------------------

Još 2 dana: 2026-17, Žitomlin a.d. Čačak
Ako kupac ne odgovori do 25.11.2026, smatra se prihvaćenom.
https://portal.example/dunav/sales/1

Odbijeno: 2026-9, Лед д.о.о.
Razlog: Pogrešna cena
https://portal.example/dunav/sales/2

Šta Vam šaljemo birate ovde: https://portal.example/dunav/settings/notifications`,
    ],
    [
      "sr-Cyrl",
      "2 обавештења, најближи рок 25.11.2026.",
      `Поштовани,

2 обавештења у 1 фирми. Оно што сте већ прочитали у порталу није поновљено.

Dunav Softver d.o.o.
--------------------

Још 2 дана: 2026-17, Žitomlin a.d. Čačak
Ако купац не одговори до 25.11.2026, сматра се прихваћеном.
https://portal.example/dunav/sales/1

Одбијено: 2026-9, Лед д.о.о.
Разлог: Pogrešna cena
https://portal.example/dunav/sales/2

Шта Вам шаљемо бирате овде: https://portal.example/dunav/settings/notifications`,
    ],
    [
      "en",
      "2 notifications, nearest deadline 25 Nov 2026",
      `Dear Sir or Madam,

2 notifications in 1 company. What you have read in the portal already is not repeated.

Dunav Softver d.o.o.
--------------------

2 days left: 2026-17, Žitomlin a.d. Čačak
If the buyer does not answer by 25 Nov 2026, it is deemed accepted.
https://portal.example/dunav/sales/1

Rejected: 2026-9, Лед д.о.о.
Reason: Pogrešna cena
https://portal.example/dunav/sales/2

Choose what we send you here: https://portal.example/dunav/settings/notifications`,
    ],
  ])(
    "in %s says how much there is, until when, and what follows; names stay as they are",
    (locale, subject, body) => {
      expect(describeDigest([section], today, locale)).toEqual({ subject, body });
    },
  );

  test("of many companies has one heading each, and counts what it does not list", () => {
    const other = {
      ...section,
      company: "Morava Gradnja",
      environment: "sandbox" as const,
      notices: [{ facts: deadline("2026-11-24"), link: `${at}/sales/3` }],
      nearestDeadline: civilDate("2026-11-24"),
      unlisted: 21,
    };
    const { subject, body } = describeDigest([section, other], today, "sr-Latn");
    expect(subject).toBe("24 obaveštenja, najbliži rok 24.11.2026.");
    expect(body).toContain("24 obaveštenja u 2 firme.");
    expect(body).toContain(
      "Morava Gradnja (probno okruženje)\n---------------------------------\n\nIstiče sutra: ",
    );
    expect(body).toContain(`I još 21 obaveštenje: ${at}/notifications`);
  });

  test("without a deadline names its day, and a trial is never taken for the real thing", () => {
    const trial = { ...section, environment: "sandbox" as const, nearestDeadline: null };
    const { subject } = describeDigest([trial], today, "en");
    expect(subject).toBe("[TRIAL] 2 notifications for 23 Nov 2026");
  });
});

describe("the mail of a last day", () => {
  const mail = (notices: NoticeFacts[], locale: Locale) =>
    describeNoticeMail(
      {
        notices: notices.map((facts) => ({ facts, link: `${at}/sales/1` })),
        company: section.company,
        today: civilDate("2026-11-25"),
        preferencesLink: section.preferencesLink,
      },
      locale,
    );

  test.each<[Locale, string]>([
    ["sr-Latn", "Ističe danas: 2026-17, Žitomlin a.d. Čačak"],
    ["sr-Cyrl", "Истиче данас: 2026-17, Žitomlin a.d. Čačak"],
    ["en", "Expires today: 2026-17, Žitomlin a.d. Čačak"],
  ])("in %s says which document in its subject", (locale, subject) => {
    const { subject: given, body } = mail([{ ...deadline("2026-11-25"), kind: "lastDay" }], locale);
    expect(given).toBe(subject);
    expect(body).toContain(`${at}/sales/1`);
  });

  test("of several documents is one mail that counts them", () => {
    const lastDay = { ...deadline("2026-11-25"), kind: "lastDay" as const };
    expect(mail([lastDay, lastDay], "sr-Latn").subject).toBe("2 obaveštenja: Dunav Softver d.o.o.");
  });

  test("to a buyer of unknown kind tells both outcomes", () => {
    const [known] = deadline("2026-11-25").details.deadlines;
    if (!known) throw new Error("no deadline");
    const deadlines = [
      { ...known, assumption: "public" as const },
      { ...known, assumption: "private" as const, consequence: "renotified" as const },
    ];
    const facts: NoticeFacts = {
      kind: "lastDay",
      standing: "holds",
      details: { facts: {}, deadlines },
      invoice: sale,
    };
    expect(mail([facts], "sr-Latn").body).toContain(
      "Ako je kupac u javnom sektoru: ako kupac ne odgovori do 25.11.2026, smatra se prihvaćenom. " +
        "Ako kupac nije u javnom sektoru: ako kupac ne odgovori do 25.11.2026, SEF ga ponovo obaveštava",
    );
  });
});

test("a rejection by silence says that nobody answered, and that this is a conclusion", () => {
  const facts = { event: "statusChanged", sefStatus: "Rejected", comment: null, silentUntil: "2026-12-12" };
  const silent: NoticeFacts = { ...rejected, details: { facts, deadlines: [] } };
  const { body } = describeDigest([{ ...section, notices: [{ facts: silent, link: at }] }], today, "sr-Latn");
  expect(body).toContain("Zaključak: odbijeno po isteku roka (12.12.2026.), niko nije odgovorio");
  expect(body).not.toContain("Bez navedenog razloga");
});
