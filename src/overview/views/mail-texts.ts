import type { NlEn } from '../../platform/pages/locale.js';

interface MailTexts {
  readonly mine: string;
  readonly whose: (name: string) => string;
  readonly everybody: string;
  readonly lead: string;
  readonly leadAll: string;
  readonly choose: string;
  readonly all: string;
  readonly show: string;
  readonly mails: (count: number) => string;
  readonly before: string;
  readonly after: string;
  readonly people: (count: number) => string;
  readonly none: string;
  readonly noneMine: string;
  readonly why: string;
  readonly zone: (place: string) => string;
}

export const mailTexts: NlEn<MailTexts> = {
  en: {
    mine: 'Mails to me',
    whose: (name) => `Mails to ${name}`,
    everybody: 'Mails to everybody',
    lead: 'What was mailed, and what will be as things stand now: who answers in time gets no reminders.',
    leadAll:
      'What was mailed, and what will be as things stand now. Mails alike to several people stand together.',
    choose: 'Whose mails',
    all: 'Everybody',
    show: 'Show',
    mails: (count) => (count === 1 ? '1 mail' : `${count} mails`),
    before: 'Before the year',
    after: 'After the year',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    none: 'No mail this year',
    noneMine: 'As things stand, nothing is mailed in this year.',
    why: 'Why',
    zone: (place) => `Times in ${place}.`,
  },
  nl: {
    mine: 'Mails aan mij',
    whose: (name) => `Mails aan ${name}`,
    everybody: 'Mails aan iedereen',
    lead: 'Wat er is gemaild, en wat er zoals het er nu voor staat nog komt: wie op tijd antwoordt, krijgt geen herinneringen.',
    leadAll:
      'Wat er is gemaild, en wat er zoals het er nu voor staat nog komt. Dezelfde mail aan meer mensen staat bij elkaar.',
    choose: 'Van wie de mails',
    all: 'Iedereen',
    show: 'Tonen',
    mails: (count) => (count === 1 ? '1 mail' : `${count} mails`),
    before: 'Voor het jaar',
    after: 'Na het jaar',
    people: (count) => (count === 1 ? '1 persoon' : `${count} personen`),
    none: 'Geen mail dit jaar',
    noneMine: 'Zoals het er nu voor staat, wordt er dit jaar niets gemaild.',
    why: 'Waarom',
    zone: (place) => `Tijden in ${place}.`,
  },
};
