import type { NlEn } from '../../platform/pages/locale.js';

interface GoalMonthsTexts {
  readonly title: string;
  readonly together: string;
  readonly parted: (months: string) => string;
  readonly progress: string;
  readonly measured: string;
  readonly parting: string;
  readonly table: string;
  readonly month: string;
  readonly apart: string;
  readonly points: (points: number) => string;
  readonly contribution: string;
  readonly contributes: (points: string) => string;
  readonly together100: string;
  readonly byDepartment: string;
  readonly evidence: string;
  readonly weightless: string;
}

export const goalMonthsTexts: NlEn<GoalMonthsTexts> = {
  en: {
    title: 'What we do beside what the customer says',
    together: 'In every month the departments’ KPIs and the goal’s own measures told about the same story.',
    parted: (months) =>
      `In ${months} the two told different stories, more than 25 points apart. If the departments are ahead, their KPIs may not move the customer; if the measures are, something else does.`,
    progress: 'Progress, from the departments’ KPIs',
    measured: 'The goal’s own measures',
    parting: 'More than 25 points apart',
    table: 'The same as a table',
    month: 'Month',
    apart: 'Apart',
    points: (points) => (points === 1 ? '1 point' : `${points} points`),
    contribution: 'Contributes',
    contributes: (points) => `contributes ${points} points`,
    together100: 'Together: the progress in points of 100',
    byDepartment: 'By department',
    evidence: 'What the figures say of these claims',
    weightless:
      'All links to the goal weigh nothing, so nobody can say. Give at least one of them a weight above 0.',
  },
  nl: {
    title: 'Wat we doen naast wat de klant zegt',
    together:
      'In elke maand vertelden de KPI’s van de afdelingen en de eigen maatstaven van het doel ongeveer hetzelfde verhaal.',
    parted: (months) =>
      `In ${months} vertelden de twee een verschillend verhaal, meer dan 25 punten uit elkaar. Lopen de afdelingen voor, dan bewegen hun KPI’s de klant misschien niet; lopen de maatstaven voor, dan doet iets anders dat.`,
    progress: 'Voortgang, uit de KPI’s van de afdelingen',
    measured: 'De eigen maatstaven van het doel',
    parting: 'Meer dan 25 punten uit elkaar',
    table: 'Hetzelfde als tabel',
    month: 'Maand',
    apart: 'Verschil',
    points: (points) => (points === 1 ? '1 punt' : `${points} punten`),
    contribution: 'Draagt bij',
    contributes: (points) => `draagt ${points} punten bij`,
    together100: 'Samen: de voortgang in punten van 100',
    byDepartment: 'Per afdeling',
    evidence: 'Wat de cijfers van deze beweringen zeggen',
    weightless:
      'Alle koppelingen aan het doel wegen niets, dus niemand kan het zeggen. Geef er minstens één een gewicht boven 0.',
  },
};
