import type { NlEn } from '../platform/pages/locale.js';

interface PartnerTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHelp: string;
  /** Of a touchpoint: who from outside works on it. */
  readonly partners: string;
}

export const partnerTexts: NlEn<PartnerTexts> = {
  en: {
    title: 'Where you meet our customers',
    lead: 'The moments of the customer’s journey that you work on with us. Write down there what customers tell you.',
    none: 'No moment names you yet',
    noneHelp: 'Ask whoever invited you to name you at the moments you work on.',
    partners: 'From outside',
  },
  nl: {
    title: 'Waar je onze klanten ontmoet',
    lead: 'De momenten van de klantreis waaraan je met ons werkt. Schrijf daar op wat klanten je vertellen.',
    none: 'Je bent nog bij geen moment genoemd',
    noneHelp: 'Vraag wie je uitnodigde om je te noemen bij de momenten waaraan je werkt.',
    partners: 'Van buiten',
  },
};
