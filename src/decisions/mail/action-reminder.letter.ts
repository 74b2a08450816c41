import { type NamedSession, sessionName, sessionSubject } from '../../cycles/domain/session-words.js';
import { dateWords } from '../../cycles/domain/time-words.js';
import type { Block, Letter, LetterItem, LinkTarget } from '../../mail/letter.js';
import type { Locale } from '../../platform/pages/locale.js';
import { actionReminderTexts } from './action-reminder.texts.js';

/** An action that is still open. */
export interface RemindedAction {
  readonly what: string;
  /** What it means for the customer; null where nobody said. */
  readonly customer: string | null;
  /** By which day (`YYYY-MM-DD`). */
  readonly dueOn: string;
  readonly ownerId: string;
}

export interface ActionReminder {
  readonly organizationName: string;
  readonly recipient: { readonly id: string; readonly name: string; readonly locale: Locale };
  /** Names, by id, of those who are away and for whom it comes. */
  readonly away: ReadonlyMap<string, string>;
  readonly session: NamedSession;
  /** The longest due first. */
  readonly actions: readonly RemindedAction[];
  /** The day on which it is read, in the organization's zone. */
  readonly today: string;
  /** Opens the page on which they are said to be done, for its one recipient. */
  readonly link: LinkTarget;
}

/** Whoever does an action is reminded before its day, on it and after it: one mail for all of a day. */
export function actionReminderLetter(mail: ActionReminder): Letter {
  const { organizationName, recipient, session, actions, today } = mail;
  const { locale } = recipient;
  const say = actionReminderTexts[locale];
  const name = sessionName(session, locale);
  const names = [...mail.away.values()];
  const late = actions.filter(({ dueOn }) => dueOn < today).length;
  const onDay = actions.some(({ dueOn }) => dueOn === today);
  const blocks: Block[] = [
    ...(names.length > 0 ? [{ type: 'paragraph' as const, text: say.standIn(names) }] : []),
    { type: 'paragraph', text: say.opening(name, actions.length), part: 'opening' },
    { type: 'items', items: actions.map((action) => item(action, mail)) },
    { type: 'button', label: say.button(actions.length), target: mail.link },
    { type: 'paragraph', text: say.stuck, part: 'task' },
    { type: 'paragraph', text: say.personal },
  ];
  return {
    ...{ locale, organizationName, blocks },
    subject: say.subject(sessionSubject(session, locale)),
    preheader: actions.map(({ what }) => what).join(' · '),
    heading: late > 0 ? say.late(late) : onDay ? say.today : say.soon,
    greeting: say.greeting(recipient.name),
    reason: names.length > 0 ? say.becauseOf(names) : say.because,
    adjustable: {
      subject: 'action-reminder',
      fields: {
        ...{ name: recipient.name, organization: organizationName, session: name },
        count: String(actions.length),
      },
    },
  };
}

function item(
  { what, customer, dueOn, ownerId }: RemindedAction,
  { recipient: { id, locale }, away, today }: ActionReminder,
): LetterItem {
  const say = actionReminderTexts[locale];
  const whose = ownerId === id ? undefined : away.get(ownerId);
  const detail = [
    say.by(dateWords(dueOn, locale)),
    ...(whose === undefined ? [] : [say.of(whose)]),
    ...(customer === null ? [] : [say.customer(customer)]),
  ].join(' ');
  if (dueOn > today) return { title: what, detail };
  const badge =
    dueOn < today ? { text: say.overdue, tone: 'bad' as const } : { text: say.onDay, tone: 'warn' as const };
  return { title: what, detail, badge };
}
