import type { NlEn } from '../../platform/pages/locale.js';

interface GuardrailTexts {
  readonly title: string;
  readonly none: string;
  readonly set: string;
  readonly change: string;
  readonly decides: string;
  readonly data: string;
  readonly stands: (bounds: string, value: string) => string;
  readonly neverRead: string;
  readonly inside: string;
  readonly outside: string;
  readonly breaches: string;
  readonly decisions: string;
  readonly write: string;
  readonly home: (count: number) => string;
  readonly homeHelp: string;
  readonly revisit: string;
  readonly since: (day: string) => string;
  readonly look: string;
}

/** What pages across rooms say of guardrails and of decisions that departments took without asking. */
export const guardrailTexts: NlEn<GuardrailTexts> = {
  en: {
    title: 'Guardrail',
    none: 'No guardrail: every decision about it is one to ask for.',
    set: 'Set a guardrail',
    change: 'Change the guardrail',
    decides: 'May be decided without asking',
    data: 'By which customer data',
    stands: (bounds, value) => `The guardrail is: ${bounds}; the last reading is ${value}.`,
    neverRead: 'no reading yet',
    inside: 'Inside: the department decides by itself',
    outside: 'Outside: on the agenda of the next monthly session',
    breaches: 'Months outside',
    decisions: 'Decided without asking, for an effect here',
    write: 'Write down a decision',
    home: (count) => (count === 1 ? 'Outside its guardrail' : 'Outside their guardrails'),
    homeHelp: 'Prepare it for the next monthly session.',
    revisit: 'Decisions to look at again',
    since: (day) => `since ${day}`,
    look: 'What came of it?',
  },
  nl: {
    title: 'Vangrail',
    none: 'Geen vangrail: elk besluit hierover moet worden gevraagd.',
    set: 'Een vangrail zetten',
    change: 'De vangrail wijzigen',
    decides: 'Mag zonder vragen',
    data: 'Op welke klantdata',
    stands: (bounds, value) => `De vangrail is: ${bounds}; de laatste meting is ${value}.`,
    neverRead: 'nog geen meting',
    inside: 'Erbinnen: de afdeling beslist zelf',
    outside: 'Erbuiten: op de agenda van de volgende maandsessie',
    breaches: 'Maanden erbuiten',
    decisions: 'Besloten zonder te vragen, voor effect hier',
    write: 'Een besluit opschrijven',
    home: (count) => (count === 1 ? 'Buiten haar vangrail' : 'Buiten hun vangrail'),
    homeHelp: 'Bereid het voor op de volgende maandsessie.',
    revisit: 'Besluiten om opnieuw te bekijken',
    since: (day) => `sinds ${day}`,
    look: 'Wat kwam ervan?',
  },
};
