import { Injectable } from '@nestjs/common';
import type { Letter } from '../../mail/letter.js';
import type { MailKind } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { sessionName, sessionSubject } from '../domain/session-words.js';
import { startsOf } from '../domain/session-days.js';
import { isMovedByRules, isSameFact, type SessionFact } from '../domain/tellings.js';
import { placeOfZone, spanWords, timeWords } from '../domain/time-words.js';
import type { ToldChange } from '../session-tellings.service.js';
import { adjustableOf } from './adjustable.js';
import { type SessionMailFacts, SessionMailFactsService } from './session-mail-facts.service.js';
import { SAMPLE_AFTER, SAMPLE_BEFORE, SAMPLE_FACTS } from './session-samples.js';
import { StillTrueService } from './still-true.service.js';

const texts = {
  en: {
    moved: (name: string) => `${name}: new time`,
    movedIntro:
      'This session has moved. The enclosed invitation moves it in your calendar too; if it does not, please change it there.',
    restored: (name: string) => `${name} takes place after all`,
    restoredIntro:
      'You had heard that this session was cancelled. It takes place after all: the enclosed invitation puts it back in your calendar.',
    rulesIntro: (place: string) =>
      `The rules for the clocks of ${place} have changed. There the session starts at the same time as before; for you it is another.`,
    preheader: (time: string) => `Now on ${time}`,
    greeting: (name: string) => `Hello ${name},`,
    was: 'Was',
    now: 'New time',
    time: 'Time',
    place: 'Where',
    newPlace: 'New place',
    oldPlace: 'Instead of',
    nowhere: 'not said yet',
    button: 'View the session',
    reason: 'You get this mail because you had mail about this session before.',
  },
  nl: {
    moved: (name: string) => `${name}: nieuwe tijd`,
    movedIntro:
      'Deze sessie is verplaatst. De bijgevoegde uitnodiging verzet hem ook in je agenda; doet hij dat niet, pas de afspraak dan zelf aan.',
    restored: (name: string) => `${name} gaat toch door`,
    restoredIntro:
      'Je had bericht dat deze sessie niet doorging. De sessie gaat toch door: de bijgevoegde uitnodiging zet hem weer in je agenda.',
    rulesIntro: (place: string) =>
      `De regels voor de klok van ${place} zijn veranderd. Daar begint de sessie op dezelfde tijd als eerst; voor jou is het een andere tijd.`,
    preheader: (time: string) => `Nu op ${time}`,
    greeting: (name: string) => `Dag ${name},`,
    was: 'Was',
    now: 'Nieuwe tijd',
    time: 'Tijd',
    place: 'Waar',
    newPlace: 'Nieuwe plaats',
    oldPlace: 'In plaats van',
    nowhere: 'nog niet bekend',
    button: 'Bekijk de sessie',
    reason: 'Je krijgt deze mail omdat je eerder mail over deze sessie hebt gekregen.',
  },
};

/** Told once to everybody who already had mail about a session that moved, or that takes place after all. */
@Injectable()
export class SessionMovedMail implements MailKind {
  readonly kind = 'session-moved';
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
      if (fact) letters.set(id, movedLetter(fact, data as unknown as ToldChange));
    }
    return letters;
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<Set<string>> {
    return this.stillTrue.ask(mails, false);
  }

  samples() {
    const moved = { believed: SAMPLE_BEFORE, actual: SAMPLE_AFTER };
    const restored = { believed: { ...SAMPLE_BEFORE, cancelled: true }, actual: SAMPLE_BEFORE };
    const byRules = {
      believed: { ...SAMPLE_AFTER, startsAt: SAMPLE_AFTER.startsAt - 3_600_000 },
      actual: SAMPLE_AFTER,
    };
    return [
      {
        name: 'session moved by new rules for clocks, another zone',
        letter: movedLetter(SAMPLE_FACTS.en, byRules),
      },
      { name: 'session moved by new rules for clocks', letter: movedLetter(SAMPLE_FACTS.nl, byRules) },
      { name: 'session moved', letter: movedLetter(SAMPLE_FACTS.nl, moved) },
      {
        name: 'session moved to another place as well',
        letter: movedLetter(SAMPLE_FACTS.nl, { ...moved, wasAt: 'Zaal 1.14' }),
      },
      { name: 'session moved, another zone', letter: movedLetter(SAMPLE_FACTS.en, moved) },
      { name: 'session restored', letter: movedLetter(SAMPLE_FACTS.nl, restored) },
      { name: 'session restored, another zone', letter: movedLetter(SAMPLE_FACTS.en, restored) },
    ];
  }
}

/** When each day began as far as the reader knew: by the rules for the clocks of that time. */
function startsByOldRules(believed: SessionFact): number[] {
  const starts = startsOf(believed);
  return starts.map((at) => at + believed.startsAt - (starts[0] ?? at));
}

/** The new time beside the one that the reader knew, both in the reader's own zone. */
function movedLetter(facts: SessionMailFacts, told: ToldChange): Letter {
  const { session, person, organizationName } = facts;
  const { locale, zone } = person;
  const text = texts[locale];
  const { believed, actual } = told;
  const name = sessionName(session, locale);
  const now = timeWords(actual, zone, locale);
  const known = isSameFact({ ...believed, cancelled: false }, actual);
  const byRules = isMovedByRules(believed, actual);
  // What is out of the ordinary is told as we tell it.
  const plain = !byRules && !believed.cancelled;
  const was = byRules
    ? spanWords(startsByOldRules(believed), believed.minutes, zone, locale)
    : timeWords(believed, zone, locale);
  const movedIntro = byRules ? text.rulesIntro(placeOfZone(actual.zone)) : text.movedIntro;
  return {
    locale,
    subject: sessionSubject(session, locale),
    preheader: text.preheader(now),
    organizationName,
    heading: believed.cancelled ? text.restored(name) : text.moved(name),
    greeting: text.greeting(person.name),
    blocks: [
      plain
        ? { type: 'paragraph', text: text.movedIntro, part: 'opening' }
        : { type: 'paragraph', text: believed.cancelled ? text.restoredIntro : movedIntro },
      {
        type: 'facts',
        facts: [
          { label: known ? text.time : text.now, value: now },
          ...(known ? [] : [{ label: text.was, value: was }]),
          ...placeFacts(session.place, told.wasAt, locale),
        ],
      },
      { type: 'button', label: text.button, target: { page: `/sessions/${session.id}` } },
    ],
    reason: text.reason,
    adjustable: adjustableOf(facts, now, plain),
  };
}

/** Where it is, and where its reader believed it to be if that is elsewhere. */
function placeFacts(place: string | null, wasAt: string | null | undefined, locale: 'en' | 'nl') {
  const text = texts[locale];
  if (wasAt === undefined || wasAt === place)
    return place === null ? [] : [{ label: text.place, value: place }];
  return [
    { label: text.newPlace, value: place ?? text.nowhere },
    ...(wasAt === null ? [] : [{ label: text.oldPlace, value: wasAt }]),
  ];
}
