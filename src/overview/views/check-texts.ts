import type { NlEn } from '../../platform/pages/locale.js';
import type { Check, Load } from '../domain/plan-check.js';
import { type CheckWords, checkWordsEn } from './check-words-en.js';
import { checkWordsNl } from './check-words-nl.js';

interface CheckTexts {
  readonly title: string;
  readonly lead: string;
  readonly year: (cycle: string) => string;
  readonly allWell: string;
  readonly allWellHelp: string;
  readonly open: (count: number) => string;
  readonly of: (found: number, lookedAt: number) => string;
  readonly more: (count: number) => string;
  readonly well: string;
  readonly wellLead: string;
  readonly unasked: string;
  readonly how: string;
  readonly load: (load: Load) => string;
  readonly kpis: (count: number) => string;
  readonly by: (names: string) => string;
  readonly share: (structure: number, wayOfWorking: number) => string;
  readonly checks: Record<Check, CheckWords>;
}

export const checkTexts: NlEn<CheckTexts> = {
  en: {
    title: 'What the plan still lacks',
    lead: 'Looked up each time this page is opened. It is no score: it is a list to talk about and to shorten.',
    year: (cycle) => `The plan for ${cycle}`,
    allWell: 'Nothing is missing',
    allWellHelp: 'The plan answers every question below. Look again when something in it changes.',
    open: (count) => (count === 1 ? '1 thing to look at' : `${count} things to look at`),
    of: (found, lookedAt) => `${found} of ${lookedAt}`,
    more: (count) => `and ${count} more`,
    well: 'In order',
    wellLead: 'Checked, and nothing found.',
    unasked: 'There is nothing to check here yet',
    how: 'How this is found',
    load: ({ kpis, needs, projects }) =>
      [
        kpis > 0 && `${kpis} ${kpis === 1 ? 'KPI' : 'KPIs'}`,
        needs > 0 && `${needs} promised means`,
        projects > 0 && `${projects} ${projects === 1 ? 'project' : 'projects'}`,
      ]
        .filter(Boolean)
        .join(', '),
    kpis: (count) => `${count} KPIs`,
    by: (names) => `by way of ${names}`,
    share: (structure, wayOfWorking) =>
      `${structure} about structure, ${wayOfWorking} about mindset and way of working`,
    checks: checkWordsEn,
  },
  nl: {
    title: 'Wat er nog aan het plan ontbreekt',
    lead: 'Nagezocht telkens als deze pagina wordt geopend. Het is geen rapportcijfer: het is een lijst om over te praten en korter te maken.',
    year: (cycle) => `Het plan voor ${cycle}`,
    allWell: 'Er ontbreekt niets',
    allWellHelp: 'Het plan geeft antwoord op elke vraag hieronder. Kijk weer als er iets in verandert.',
    open: (count) => (count === 1 ? '1 punt om naar te kijken' : `${count} punten om naar te kijken`),
    of: (found, lookedAt) => `${found} van ${lookedAt}`,
    more: (count) => `en nog ${count}`,
    well: 'In orde',
    wellLead: 'Nagekeken, en niets gevonden.',
    unasked: 'Hier valt nog niets na te kijken',
    how: 'Hoe dit wordt gevonden',
    load: ({ kpis, needs, projects }) =>
      [
        kpis > 0 && `${kpis} ${kpis === 1 ? 'KPI' : 'KPI’s'}`,
        needs > 0 && `${needs} toegezegde ${needs === 1 ? 'voorziening' : 'voorzieningen'}`,
        projects > 0 && `${projects} ${projects === 1 ? 'project' : 'projecten'}`,
      ]
        .filter(Boolean)
        .join(', '),
    kpis: (count) => `${count} KPI’s`,
    by: (names) => `via ${names}`,
    share: (structure, wayOfWorking) =>
      `${structure} over structuur, ${wayOfWorking} over mindset en manier van werken`,
    checks: checkWordsNl,
  },
};
