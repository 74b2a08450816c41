import type { NlEn } from '../../platform/pages/locale.js';

interface OrganizationsTexts {
  readonly title: string;
  readonly lead: string;
  readonly only: string;
  readonly here: string;
  readonly example: string;
  readonly go: string;
  readonly goTo: (name: string) => string;
  readonly stays: string;
  readonly signIn: string;
}

export const organizationsTexts: NlEn<OrganizationsTexts> = {
  en: {
    title: 'Your organizations',
    lead: 'Where your address is known in this installation. You see one at a time.',
    only: 'You are of this organization alone.',
    here: 'You are here',
    example: 'Example',
    go: 'Go there',
    goTo: (name) => `Go there: ${name}`,
    stays:
      'You signed in through your organization, which vouches for you there alone. To go elsewhere, sign in by a mailed link or with a passkey.',
    signIn: 'To the sign-in page',
  },
  nl: {
    title: 'Je organisaties',
    lead: 'Waar je adres bekend is in deze installatie. Je ziet er één tegelijk.',
    only: 'Je hoort alleen bij deze organisatie.',
    here: 'Je bent hier',
    example: 'Voorbeeld',
    go: 'Hierheen',
    goTo: (name) => `Hierheen: ${name}`,
    stays:
      'Je bent ingelogd via je organisatie, en die staat alleen daar voor je in. Om naar een andere te gaan, log je in met een gemailde link of een passkey.',
    signIn: 'Naar de inlogpagina',
  },
};
