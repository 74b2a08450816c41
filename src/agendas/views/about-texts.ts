import type { NlEn } from '../../platform/pages/locale.js';

export const aboutTexts = {
  en: {
    label: 'What is it about?',
    hint: 'It is shown there, too.',
    asItem: (names: string) => `This item: ${names}`,
    nothing: 'Nothing in particular',
    kinds: {
      goal: 'Common goal',
      department: 'Departments',
      project: 'Projects',
      touchpoint: 'Touchpoints',
      kpi: 'KPIs',
    },
    about: 'About:',
    open: 'Still to be done about this',
    by: (day: string) => `by ${day}`,
    write: 'Write down a decision or action',
  },
  nl: {
    label: 'Waar gaat het over?',
    hint: 'Daar staat het dan ook.',
    asItem: (names: string) => `Dit punt: ${names}`,
    nothing: 'Niets in het bijzonder',
    kinds: {
      goal: 'Gemeenschappelijk doel',
      department: 'Afdelingen',
      project: 'Projecten',
      touchpoint: 'Contactmomenten',
      kpi: 'KPI’s',
    },
    about: 'Gaat over:',
    open: 'Hierover nog te doen',
    by: (day: string) => `voor ${day}`,
    write: 'Schrijf een besluit of actie op',
  },
} satisfies NlEn<unknown>;
