import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { SessionTime } from '../../cycles/domain/planned-session.js';
import { type NamedSession, periodWords, sessionName } from '../../cycles/domain/session-words.js';
import { dateWords, timeWords } from '../../cycles/domain/time-words.js';
import type { Block, Letter } from '../../mail/letter.js';
import type { Locale } from '../../platform/pages/locale.js';
import { texts } from './goal-request.texts.js';

export interface GoalRequest {
  readonly organizationName: string;
  readonly recipient: {
    readonly name: string;
    readonly locale: Locale;
    readonly zone: string;
    readonly isLeader: boolean;
  };
  /** Names of those who are away and for whom it comes. */
  readonly standsInFor: readonly string[];
  /** The annual session; its period is the year that the goal is for. */
  readonly session: NamedSession & SessionTime & { readonly startsAt: number; readonly place: string | null };
  /** Whether the recipient's series of requests began with an earlier one. */
  readonly again: boolean;
  /** The goal as it stands, not adopted yet. */
  readonly draft: string | null;
}

/** Leadership is asked for the goal: when the session is, the questions to start from, and where to write it down. */
export function goalRequestLetter(request: GoalRequest): Letter {
  const { organizationName, recipient, session, draft } = request;
  const { locale } = recipient;
  const say = texts[locale];
  const year = periodWords(session.period, locale);
  const there = { label: say.place, value: session.place ?? '' };
  const { standsInFor } = request;
  const blocks: Block[] = [
    ...(standsInFor.length > 0 ? [{ type: 'paragraph' as const, text: say.standIn(standsInFor) }] : []),
    ...(request.again ? [{ type: 'paragraph' as const, text: say.again(year) }] : []),
    { type: 'paragraph', text: say.opening(organizationName, year), part: 'opening' },
    {
      type: 'facts',
      facts: [
        { label: say.session, value: sessionName(session, locale) },
        { label: say.when, value: timeWords(session, recipient.zone, locale) },
        ...(session.place === null ? [] : [there]),
      ],
    },
    { type: 'heading', text: say.questions },
    { type: 'items', items: say.items },
    ...(draft === null ? [] : [{ type: 'quote' as const, label: say.draft, text: draft }]),
    { type: 'button', label: say.button, target: { page: '/goal' } },
  ];
  return {
    locale,
    subject: say.subject(year),
    preheader: say.before(dateWords(wallTimeAt(session.startsAt, recipient.zone).date, locale)),
    organizationName,
    heading: say.heading(year),
    greeting: say.greeting(recipient.name),
    blocks,
    reason: say.because(organizationName, recipient.isLeader, standsInFor),
    adjustable: {
      ...{ subject: 'goal-request', heading: true },
      fields: {
        ...{ name: recipient.name, organization: organizationName, year },
        ...{ session: sessionName(session, locale), when: timeWords(session, recipient.zone, locale) },
      },
    },
  };
}
