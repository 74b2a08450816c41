import type { NlEn } from '../../platform/pages/locale.js';

interface AdministrationTexts {
  readonly title: string;
  readonly lead: string;
}

export const administrationTexts: NlEn<AdministrationTexts> = {
  en: {
    title: 'Administration',
    lead: 'All that is kept of your organization, and where you change it.',
  },
  nl: {
    title: 'Beheer',
    lead: 'Alles wat van jullie organisatie wordt bijgehouden, en waar je het verandert.',
  },
};
