import { wallTimeAt } from '../../../calendar/domain/zones.js';
import type { SessionTime } from '../../../cycles/domain/planned-session.js';
import type { QuestionRules } from '../../../cycles/domain/question-round.js';
import { type NamedSession, sessionName } from '../../../cycles/domain/session-words.js';
import { dateWords, timeWords } from '../../../cycles/domain/time-words.js';
import type { Block, Letter, LinkTarget } from '../../../mail/letter.js';
import type { Locale } from '../../../platform/pages/locale.js';
import { questionsIn } from '../../domain/question-words.js';
import { questionTexts } from './question.texts.js';

export interface QuestionMail {
  readonly organizationName: string;
  readonly recipient: { readonly name: string; readonly locale: Locale; readonly zone: string };
  /** Names of those who are away and for whom it comes. */
  readonly standsInFor: readonly string[];
  readonly session: NamedSession & SessionTime;
  readonly questions: QuestionRules;
  readonly closesAt: number;
  readonly again: boolean;
  /** Opens the form for its one recipient. */
  readonly link: LinkTarget;
}

/** Somebody who takes part in a session is asked what they think, in a minute, before its agenda is made up. */
export function questionLetter(mail: QuestionMail): Letter {
  const { organizationName, recipient, standsInFor, session, again } = mail;
  const { locale, zone } = recipient;
  const say = questionTexts[locale];
  const name = sessionName(session, locale);
  const called = session.title === null ? name.charAt(0).toLowerCase() + name.slice(1) : `“${name}”`;
  const { date, time } = wallTimeAt(mail.closesAt, zone);
  const closes = `${dateWords(date, locale)}, ${time}`;
  const blocks: Block[] = [
    ...(standsInFor.length > 0 ? [{ type: 'paragraph' as const, text: say.standIn(standsInFor) }] : []),
    { type: 'paragraph', text: again ? say.again(called) : say.opening(called), part: 'opening' },
    { type: 'heading', text: say.asked },
    { type: 'items', items: questionsIn(mail.questions, locale).map((title) => ({ title })) },
    { type: 'button', label: say.button, target: mail.link },
    { type: 'paragraph', text: say.until(closes) },
    {
      type: 'facts',
      facts: [
        { label: say.session, value: name },
        { label: say.when, value: timeWords(session, zone, locale) },
      ],
    },
    { type: 'paragraph', text: say.nameless },
    { type: 'paragraph', text: say.personal },
  ];
  return {
    ...{ locale, organizationName, blocks },
    subject: say.subject(name),
    preheader: say.preheader(closes),
    heading: say.heading(again),
    greeting: say.greeting(recipient.name),
    reason: say.because(called, standsInFor),
    adjustable: {
      ...{ subject: 'question-request', heading: true },
      fields: {
        ...{ name: recipient.name, organization: organizationName, session: called, until: closes },
        when: timeWords(session, zone, locale),
      },
    },
  };
}
