import type { Letter, LinkTarget } from '../../mail/letter.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { Position, StanceCommand } from '../domain/stance.js';

export interface EndorsementReceipt {
  readonly organizationName: string;
  readonly recipient: { readonly name: string; readonly locale: Locale };
  /** Name of the department that spoke. */
  readonly department: string;
  /** The goal as it reads. */
  readonly statement: string;
  /** What it said. */
  readonly said: StanceCommand;
  /** Opens the form for its one recipient. */
  readonly link: LinkTarget;
}

interface Texts {
  readonly subject: (department: string) => string;
  readonly heading: string;
  readonly greeting: (name: string) => string;
  readonly opening: (department: string) => string;
  readonly goal: string;
  readonly labels: Record<keyof StanceCommand, string>;
  readonly position: Record<Position, string>;
  readonly none: string;
  readonly revise: string;
  readonly button: string;
  readonly because: string;
}

const texts: NlEn<Texts> = {
  en: {
    subject: (department) => `Received: what ${department} says about the goal`,
    heading: 'Thank you, it is kept',
    greeting: (name) => `Hello ${name},`,
    opening: (department) => `This is what we understood of what ${department} says about the goal.`,
    goal: 'The goal',
    labels: {
      ...{ contribution: 'Contribution', words: 'In its own words' },
      ...{ position: 'Where it stands', reason: 'Reason' },
    },
    position: {
      ...{ endorses: 'Endorses it', reserves: 'Endorses it with a reservation', objects: 'Objects' },
    },
    none: 'Not said',
    revise: 'Is something not right, or was it not you? You can change it until the goal is decided.',
    button: 'Change the answer',
    because: 'You get this mail because you, or somebody with your link, said this.',
  },
  nl: {
    subject: (department) => `Ontvangen: wat ${department} over het doel zegt`,
    heading: 'Dank je, het is vastgelegd',
    greeting: (name) => `Dag ${name},`,
    opening: (department) => `Dit hebben we begrepen van wat ${department} over het doel zegt.`,
    goal: 'Het doel',
    labels: {
      ...{ contribution: 'Bijdrage', words: 'In eigen woorden' },
      ...{ position: 'Standpunt', reason: 'Reden' },
    },
    position: {
      ...{ endorses: 'Steunt het', reserves: 'Steunt het onder voorbehoud', objects: 'Heeft bezwaar' },
    },
    none: 'Niet gezegd',
    revise: 'Klopt er iets niet, of was jij het niet? Aanpassen kan tot over het doel is besloten.',
    button: 'Antwoord aanpassen',
    because: 'Je krijgt deze mail omdat jij, of iemand met jouw link, dit zei.',
  },
};

/** What was understood of what a department said by a mailed link, to whose link it is, with the way to mend it. */
export function endorsementReceiptLetter(receipt: EndorsementReceipt): Letter {
  const { recipient, organizationName, department, statement, said, link } = receipt;
  const { locale } = recipient;
  const say = texts[locale];
  const fact = (field: keyof StanceCommand, value: string | null) =>
    value === null ? [] : [{ label: say.labels[field], value }];
  return {
    ...{ locale, organizationName },
    subject: say.subject(department),
    preheader: say.opening(department),
    heading: say.heading,
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: say.opening(department) },
      { type: 'quote', label: say.goal, text: statement },
      {
        type: 'facts',
        facts: [
          ...fact('position', said.position === null ? say.none : say.position[said.position]),
          ...fact('reason', said.reason),
          ...fact('contribution', said.contribution),
          ...fact('words', said.words),
        ],
      },
      { type: 'paragraph', text: say.revise },
      { type: 'button', label: say.button, target: link },
    ],
    reason: say.because,
  };
}

const SAMPLE = '00000000-0000-7000-8000-000000000001';

/** With all that can be said, and with a contribution alone. */
export function endorsementReceiptSamples() {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const nl = locale === 'nl';
    const whole: EndorsementReceipt = {
      organizationName: 'Veldwerk',
      recipient: { name: 'Sanne Visser', locale },
      department: nl ? 'Klantenservice' : 'Customer care',
      statement: nl
        ? 'Elke klant wordt in één keer goed geholpen.'
        : 'Every customer is helped well the first time.',
      said: {
        position: 'reserves',
        reason: nl ? 'Zonder een tweede lijn lukt het niet.' : 'Without a second line it will not work.',
        contribution: nl ? 'Eén nummer voor alles.' : 'One number for everything.',
        words: nl ? 'Niemand belt twee keer.' : 'Nobody calls twice.',
      },
      link: { purpose: 'stance', subjectId: SAMPLE, expiresAt: Date.UTC(2027, 1, 28) },
    };
    const thinkingAlong = { ...whole, said: { ...whole.said, position: null, reason: null, words: null } };
    return [
      { name: `with-a-reservation-${locale}`, letter: endorsementReceiptLetter(whole) },
      { name: `thinking-along-${locale}`, letter: endorsementReceiptLetter(thinkingAlong) },
    ];
  });
}
