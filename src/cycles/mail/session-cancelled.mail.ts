import { Injectable } from '@nestjs/common';
import type { Letter } from '../../mail/letter.js';
import type { MailKind } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { sessionName, sessionSubject } from '../domain/session-words.js';
import { timeWords } from '../domain/time-words.js';
import type { ToldChange } from '../session-tellings.service.js';
import { adjustableOf } from './adjustable.js';
import { type SessionMailFacts, SessionMailFactsService } from './session-mail-facts.service.js';
import { SAMPLE_BEFORE, SAMPLE_FACTS } from './session-samples.js';
import { StillTrueService } from './still-true.service.js';

const texts = {
  en: {
    heading: (name: string) => `${name} is cancelled`,
    preheader: (time: string) => `Does not take place on ${time}`,
    greeting: (name: string) => `Hello ${name},`,
    intro:
      'This session does not take place. The enclosed notice takes it out of your calendar; if it stays there, please remove it.',
    was: 'Was planned for',
    button: 'See the other sessions',
    reason: 'You get this mail because you had mail about this session before.',
  },
  nl: {
    heading: (name: string) => `${name} gaat niet door`,
    preheader: (time: string) => `Gaat niet door op ${time}`,
    greeting: (name: string) => `Dag ${name},`,
    intro:
      'Deze sessie gaat niet door. Het bijgevoegde bericht haalt de afspraak uit je agenda; blijft hij staan, haal hem er dan zelf uit.',
    was: 'Was gepland op',
    button: 'Bekijk de andere sessies',
    reason: 'Je krijgt deze mail omdat je eerder mail over deze sessie hebt gekregen.',
  },
};

/** Told once to everybody who already had mail about a session that is cancelled. */
@Injectable()
export class SessionCancelledMail implements MailKind {
  readonly kind = 'session-cancelled';
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
      if (fact) letters.set(id, cancelledLetter(fact, data as unknown as ToldChange));
    }
    return letters;
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<Set<string>> {
    return this.stillTrue.ask(mails, true);
  }

  samples() {
    const told = { believed: SAMPLE_BEFORE, actual: { ...SAMPLE_BEFORE, cancelled: true } };
    return [
      { name: 'session cancelled', letter: cancelledLetter(SAMPLE_FACTS.nl, told) },
      { name: 'session cancelled, another zone', letter: cancelledLetter(SAMPLE_FACTS.en, told) },
    ];
  }
}

/** Names the time that the reader knew, in the reader's own zone. */
function cancelledLetter(facts: SessionMailFacts, told: ToldChange): Letter {
  const { session, person, organizationName } = facts;
  const { locale, zone } = person;
  const text = texts[locale];
  const time = timeWords(told.believed, zone, locale);
  return {
    locale,
    subject: sessionSubject(session, locale),
    preheader: text.preheader(time),
    organizationName,
    heading: text.heading(sessionName(session, locale)),
    greeting: text.greeting(person.name),
    blocks: [
      { type: 'paragraph', text: text.intro, part: 'opening' },
      { type: 'facts', facts: [{ label: text.was, value: time }] },
      { type: 'button', label: text.button, target: { page: '/year' } },
    ],
    reason: text.reason,
    adjustable: adjustableOf(facts, time),
  };
}
