import { periodWords } from '../../cycles/domain/session-words.js';
import type { Block, Letter } from '../../mail/letter.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { standingWords } from '../kpi-words.js';
import { answerForm } from './answer-form.js';
import { asksWhom } from './asks-whom.js';
import { closingWords, dueWords, formLink, namesOf, type RoundMail, sessionTime } from './mail-facts.js';

/** What differs between the first mail, the nudges and the last call. */
export interface AskingTexts {
  heading(period: string): string;
  /** `departments` as a list in words. */
  opening(period: string, departments: string): string;
  preheader(due: string): string;
  button: string;
  /** Where the due day is over: what stands before the moment until which it is open. */
  readonly openUntil?: string;
  /** Whether it recalls what the last session decided: the first mail does. */
  readonly recalls?: true;
  /** Whether its opening tells what only we know, so that it cannot be put otherwise. */
  readonly tells?: true;
  /** Why it comes, where it is not because the recipient leads the departments. */
  readonly reason?: (departments: string) => string;
}

const shared = {
  en: {
    // The same in all of them: mail programs split a thread where its subject changes.
    subject: (period: string) => `Your update for ${period}`,
    greeting: (name: string) => `Hello ${name},`,
    due: 'Due by',
    session: 'Session',
    until: 'Can be changed until',
    questions:
      'Besides the figures: what did you deliver, and what does it mean for the customer? No account needed.',
    recalled: 'From the last session',
    by: (day: string) => `For you to do, by ${day}`,
    decided: 'Decided',
    personal: 'The link is yours alone; please do not forward this mail.',
  },
  nl: {
    subject: (period: string) => `Je update over ${period}`,
    greeting: (name: string) => `Dag ${name},`,
    due: 'Invullen uiterlijk',
    session: 'Sessie',
    until: 'Aan te passen tot',
    questions:
      'Naast de cijfers: wat is er opgeleverd, en wat betekent dat voor de klant? Inloggen hoeft niet.',
    recalled: 'Uit de vorige sessie',
    by: (day: string) => `Voor jou te doen, voor ${day}`,
    decided: 'Besloten',
    personal: 'De link is alleen voor jou; stuur deze mail liever niet door.',
  },
} satisfies NlEn<unknown>;

/**
 * One mail for all departments a person answers for, useful in itself: every KPI with where it stood and should be.
 * @param takesReplies whether it can be answered by mail, and so carries the form
 */
export function askingLetter(mail: RoundMail, texts: NlEn<AskingTexts>, takesReplies: boolean): Letter {
  const { recipient, departments, sheet } = mail;
  const { locale } = recipient;
  const say = shared[locale];
  const own = texts[locale];
  const period = periodWords(sheet.period, locale);
  const names = namesOf(
    departments.map(({ name }) => name),
    locale,
  );
  const { standIn, reason } = asksWhom(mail);
  const blocks: Block[] = [
    ...(standIn === null ? [] : [{ type: 'paragraph' as const, text: standIn }]),
    { type: 'paragraph', text: own.opening(period, names), ...(!own.tells && { part: 'opening' as const }) },
    ...(own.recalls ? recalled(mail) : []),
    {
      type: 'facts',
      facts: [
        ...(own.openUntil === undefined ? [{ label: say.due, value: dueWords(mail) }] : []),
        { label: say.session, value: sessionTime(mail) },
        { label: own.openUntil ?? say.until, value: closingWords(mail) },
      ],
    },
    { type: 'button', label: own.button, target: formLink(mail) },
    ...departments
      .filter(({ kpis }) => kpis.length > 0)
      .flatMap(({ name, kpis }): Block[] => [
        { type: 'heading', text: name },
        {
          type: 'items',
          items: kpis.map((kpi) => ({ title: kpi.name, detail: standingWords(kpi, locale) })),
        },
      ]),
    { type: 'paragraph', text: say.questions, part: 'task' },
    ...(takesReplies ? [answerForm(departments, locale)] : []),
    { type: 'paragraph', text: say.personal },
  ];
  return {
    locale,
    subject: say.subject(period),
    preheader: own.preheader(dueWords(mail)),
    organizationName: mail.organizationName,
    heading: own.heading(period),
    greeting: say.greeting(recipient.name),
    blocks,
    reason: own.reason?.(names) ?? reason,
    adjustable: {
      ...{ subject: 'update-request', heading: !own.tells },
      fields: {
        ...{ name: recipient.name, organization: mail.organizationName, period, departments: names },
        ...{ due: dueWords(mail), until: closingWords(mail), when: sessionTime(mail) },
      },
    },
  };
}

/** What the last session decided, one's own actions first; nothing where it left nothing behind. */
function recalled({ resolved = [], recipient: { locale } }: RoundMail): Block[] {
  if (resolved.length === 0) return [];
  const say = shared[locale];
  const own = resolved.filter(({ kind }) => kind === 'action');
  const decisions = resolved.filter(({ kind }) => kind === 'decision');
  return [
    { type: 'heading', text: say.recalled },
    {
      type: 'items',
      items: [
        ...own.map(({ what, dueOn }) => ({
          title: what,
          ...(dueOn !== null && { detail: say.by(formatDate(dueOn, locale, 'long')) }),
        })),
        ...decisions.map(({ what }) => ({ title: what, detail: say.decided })),
      ],
    },
  ];
}
