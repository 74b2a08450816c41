import { Injectable } from '@nestjs/common';
import type { Letter } from '../../mail/letter.js';
import type { MailKind } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import { sessionName, sessionSubject } from '../domain/session-words.js';
import { UNINVITED } from '../domain/tellings.js';
import { timeWords } from '../domain/time-words.js';
import { adjustableOf } from './adjustable.js';
import { type SessionMailFacts, SessionMailFactsService } from './session-mail-facts.service.js';
import { SAMPLE_FACTS } from './session-samples.js';

const texts = {
  en: {
    heading: (name: string) => `${name}: you need not come`,
    preheader: 'You take part in it no more',
    greeting: (name: string) => `Hello ${name},`,
    intro:
      'You were invited to this session and take part in it no more. The enclosed notice takes it out of your calendar; if it stays there, please remove it.',
    mistake: 'If that is a mistake, tell a planner.',
    when: 'When it is',
    button: 'See the other sessions',
    reason: 'You get this mail because you were invited to this session.',
  },
  nl: {
    heading: (name: string) => `${name}: je hoeft niet te komen`,
    preheader: 'Je doet er niet meer aan mee',
    greeting: (name: string) => `Dag ${name},`,
    intro:
      'Je was uitgenodigd voor deze sessie en doet er niet meer aan mee. Het bijgevoegde bericht haalt de afspraak uit je agenda; blijft hij staan, haal hem er dan zelf uit.',
    mistake: 'Klopt dat niet, zeg het dan tegen een planner.',
    when: 'Wanneer hij is',
    button: 'Bekijk de andere sessies',
    reason: 'Je krijgt deze mail omdat je voor deze sessie was uitgenodigd.',
  },
};

/** Told to whoever had mail about a session and takes part in it no more, so that it leaves their calendar. */
@Injectable()
export class SessionUninvitedMail implements MailKind {
  readonly kind = UNINVITED;
  readonly priority = 10;
  readonly threaded = true;

  constructor(
    private readonly facts: SessionMailFactsService,
    private readonly stillOwed: StillOwed,
  ) {}

  async compose(mails: readonly OutboxMail[]): Promise<Map<string, Letter>> {
    return new Map([...(await this.facts.load(mails))].map(([id, fact]) => [id, uninvitedLetter(fact)]));
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    return this.stillOwed.ask(mails);
  }

  samples() {
    return [
      { name: 'session uninvited', letter: uninvitedLetter(SAMPLE_FACTS.nl) },
      { name: 'session uninvited, another zone', letter: uninvitedLetter(SAMPLE_FACTS.en) },
    ];
  }
}

function uninvitedLetter(facts: SessionMailFacts): Letter {
  const { session, person, organizationName } = facts;
  const { locale, zone } = person;
  const text = texts[locale];
  const when = timeWords(session, zone, locale);
  return {
    locale,
    subject: sessionSubject(session, locale),
    preheader: text.preheader,
    organizationName,
    heading: text.heading(sessionName(session, locale)),
    greeting: text.greeting(person.name),
    blocks: [
      { type: 'paragraph', text: text.intro, part: 'opening' },
      { type: 'paragraph', text: text.mistake },
      { type: 'facts', facts: [{ label: text.when, value: when }] },
      { type: 'button', label: text.button, target: { page: '/year' } },
    ],
    reason: text.reason,
    adjustable: adjustableOf(facts, when),
  };
}
