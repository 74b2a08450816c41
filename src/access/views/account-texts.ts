import type { NlEn } from '../../platform/pages/locale.js';
import type { Way } from '../browser-session.entity.js';

interface AccountTexts {
  readonly title: string;
  readonly lead: (organization: string) => string;
  readonly browsers: string;
  readonly browsersHelp: string;
  readonly here: string;
  readonly facts: (since: string, seen: string) => string;
  readonly ways: Record<Way, string>;
  readonly end: string;
  readonly endWhich: (device: string) => string;
  readonly endOthers: string;
  readonly onlyHere: string;
  readonly done: Record<'ended' | 'all-ended', string>;
}

export const accountTexts: NlEn<AccountTexts> = {
  en: {
    title: 'Your sign-in',
    lead: (organization) => `How you sign in to ${organization}, and where you are signed in.`,
    browsers: 'Where you are signed in',
    browsersHelp:
      'Is there one that you do not know or do not use any more? Sign it out here; nothing else is lost by that.',
    here: 'This browser',
    facts: (since, seen) => `Since ${since}; last seen ${seen}`,
    ways: { link: 'by a mailed link', passkey: 'with a passkey', provider: 'through your organization' },
    end: 'Sign out',
    endWhich: (device) => `Sign out ${device}`,
    endOthers: 'Sign out all others',
    onlyHere: 'You are signed in nowhere else.',
    done: {
      ended: 'That browser is signed out.',
      'all-ended': 'You are signed in here alone now.',
    },
  },
  nl: {
    title: 'Je inlog',
    lead: (organization) => `Hoe je inlogt bij ${organization}, en waar je ingelogd bent.`,
    browsers: 'Waar je ingelogd bent',
    browsersHelp:
      'Staat er een bij die je niet kent of niet meer gebruikt? Log die hier uit; verder gaat daarbij niets verloren.',
    here: 'Deze browser',
    facts: (since, seen) => `Sinds ${since}; laatst gezien ${seen}`,
    ways: { link: 'met een gemailde link', passkey: 'met een passkey', provider: 'via je organisatie' },
    end: 'Uitloggen',
    endWhich: (device) => `${device} uitloggen`,
    endOthers: 'Alle andere uitloggen',
    onlyHere: 'Je bent nergens anders ingelogd.',
    done: {
      ended: 'Die browser is uitgelogd.',
      'all-ended': 'Je bent nu alleen nog hier ingelogd.',
    },
  },
};
