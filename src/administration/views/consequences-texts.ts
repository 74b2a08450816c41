import type { NlEn } from '../../platform/pages/locale.js';

const en = {
  look: 'Look at this first',
  anyway: 'Keep it all the same',
  moves: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  adds: (name: string, when: string) => `${name}: would be added, ${when}`,
  removes: (name: string, when: string) => `${name}: ${when} would go`,
  year: (count: number, year: string) =>
    count === 1
      ? `One session of ${year} would be elsewhere:`
      : `${count} sessions of ${year} would be elsewhere:`,
  stay: 'Sessions that are kept stay where they are until you let the year follow, on the page of the rhythm.',
  periods: (years: string) =>
    `${years} is kept already and keeps its periods. The new fiscal year holds for years that you make from now on.`,
  updates: (count: number) =>
    count === 1 ? 'One update becomes due on another day:' : `${count} updates become due on another day:`,
  follow: 'That happens at once, and so do the mails about it.',
  due: (before: string, after: string, departments: string) => `${before} → ${after}: ${departments}`,
  departments: (count: number) => `${count} departments`,
  more: (count: number) => `and ${count} more`,
  behindTitle: 'The year does not follow yet',
  behind: (count: number, year: string) =>
    count === 1
      ? `One session of ${year} stands elsewhere than rhythm and days off say today.`
      : `${count} sessions of ${year} stand elsewhere than rhythm and days off say today.`,
  toRhythm: 'Let the year follow, on the page of the rhythm',
};

type ConsequencesTexts = typeof en;

const nl: ConsequencesTexts = {
  look: 'Kijk hier eerst naar',
  anyway: 'Toch bewaren',
  moves: (name, before, after) => `${name}: ${before} → ${after}`,
  adds: (name, when) => `${name}: zou erbij komen, ${when}`,
  removes: (name, when) => `${name}: ${when} zou vervallen`,
  year: (count, year) =>
    count === 1
      ? `Eén sessie van ${year} zou ergens anders staan:`
      : `${count} sessies van ${year} zouden ergens anders staan:`,
  stay: 'Sessies die al staan, blijven waar ze zijn totdat je het jaar laat volgen, op de pagina van het ritme.',
  periods: (years) =>
    `${years} staat al en houdt zijn perioden. Het nieuwe boekjaar geldt voor jaren die je vanaf nu maakt.`,
  updates: (count) =>
    count === 1
      ? 'Eén update moet op een andere dag binnen zijn:'
      : `${count} updates moeten op een andere dag binnen zijn:`,
  follow: 'Dat gebeurt meteen, en de mails erover schuiven mee.',
  due: (before, after, departments) => `${before} → ${after}: ${departments}`,
  departments: (count) => `${count} afdelingen`,
  more: (count) => `en nog ${count}`,
  behindTitle: 'Het jaar volgt nog niet',
  behind: (count, year) =>
    count === 1
      ? `Eén sessie van ${year} staat ergens anders dan ritme en vrije dagen vandaag zeggen.`
      : `${count} sessies van ${year} staan ergens anders dan ritme en vrije dagen vandaag zeggen.`,
  toRhythm: 'Laat het jaar volgen, op de pagina van het ritme',
};

export const consequencesTexts: NlEn<ConsequencesTexts> = { en, nl };
