import { Injectable } from '@nestjs/common';
import type { Letter } from '../../mail/letter.js';
import type { MailKind } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { sessionName, sessionSubject } from '../domain/session-words.js';
import { timeWords } from '../domain/time-words.js';
import { PLACE_CHANGED, type ToldPlace } from '../session-tellings.service.js';
import { adjustableOf } from './adjustable.js';
import { type SessionMailFacts, SessionMailFactsService } from './session-mail-facts.service.js';
import { SAMPLE_FACTS } from './session-samples.js';
import { StillTrueService } from './still-true.service.js';

const texts = {
  en: {
    heading: (name: string) => `${name}: another place`,
    preheader: (place: string) => `Now at ${place}`,
    greeting: (name: string) => `Hello ${name},`,
    intro:
      'This session has another place; its time stays. The enclosed invitation changes it in your calendar too.',
    now: 'New place',
    was: 'Was',
    when: 'When',
    none: 'not said yet',
    button: 'View the session',
    reason: 'You get this mail because you had mail about this session before.',
  },
  nl: {
    heading: (name: string) => `${name}: andere plaats`,
    preheader: (place: string) => `Nu op: ${place}`,
    greeting: (name: string) => `Dag ${name},`,
    intro:
      'Deze sessie is op een andere plaats; de tijd blijft. De bijgevoegde uitnodiging verandert dat ook in je agenda.',
    now: 'Nieuwe plaats',
    was: 'Was',
    when: 'Wanneer',
    none: 'nog niet bekend',
    button: 'Bekijk de sessie',
    reason: 'Je krijgt deze mail omdat je eerder mail over deze sessie hebt gekregen.',
  },
};

/** Told once to everybody who had mail about a session that takes place somewhere else. */
@Injectable()
export class SessionPlaceMail implements MailKind {
  readonly kind = PLACE_CHANGED;
  readonly priority = 10;
  readonly threaded = true;

  constructor(
    private readonly facts: SessionMailFactsService,
    private readonly stillTrue: StillTrueService,
  ) {}

  async compose(mails: readonly OutboxMail[]): Promise<Map<string, Letter>> {
    const facts = await this.facts.load(mails);
    const letters = new Map<string, Letter>();
    for (const { id, data } of mails) {
      const fact = facts.get(id);
      if (fact) letters.set(id, placeLetter(fact, data as unknown as ToldPlace));
    }
    return letters;
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<Set<string>> {
    return this.stillTrue.ask(mails, false);
  }

  samples() {
    const told = { believed: 'De Werkplaats' };
    return [
      { name: 'session with another place', letter: placeLetter(SAMPLE_FACTS.nl, told) },
      { name: 'session with another place, another zone', letter: placeLetter(SAMPLE_FACTS.en, told) },
    ];
  }
}

function placeLetter(facts: SessionMailFacts, { believed }: ToldPlace): Letter {
  const { session, person, organizationName } = facts;
  const { locale, zone } = person;
  const text = texts[locale];
  const when = timeWords(session, zone, locale);
  const place = session.place ?? text.none;
  return {
    locale,
    subject: sessionSubject(session, locale),
    preheader: text.preheader(place),
    organizationName,
    heading: text.heading(sessionName(session, locale)),
    greeting: text.greeting(person.name),
    blocks: [
      { type: 'paragraph', text: text.intro, part: 'opening' },
      {
        type: 'facts',
        facts: [
          { label: text.now, value: place },
          { label: text.was, value: believed ?? text.none },
          { label: text.when, value: when },
        ],
      },
      { type: 'button', label: text.button, target: { page: `/sessions/${session.id}` } },
    ],
    reason: text.reason,
    adjustable: adjustableOf(facts, when),
  };
}
