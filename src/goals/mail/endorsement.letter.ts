import { dateWords } from '../../cycles/domain/time-words.js';
import type { Block, Letter, LinkTarget } from '../../mail/letter.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { AskingRound } from '../domain/asking.js';
import { endorsementTexts } from './endorsement.texts.js';

export interface EndorsementMail {
  readonly organizationName: string;
  readonly recipient: { readonly name: string; readonly locale: Locale };
  /** Names of those who are away and for whom it comes. */
  readonly standsInFor: readonly string[];
  /** Departments the recipient is to speak for. */
  readonly departments: readonly { readonly key: string; readonly name: string }[];
  readonly goal: {
    readonly key: string;
    readonly statement: string;
    readonly customer: string | null;
    /** The last day on which it held, where that is past; null otherwise. */
    readonly expiredOn: string | null;
  };
  /** The year the goal is for, in words. */
  readonly year: string;
  /** The last day on which anybody is reminded. */
  readonly closesOn: string;
  /** Whether it was adopted before, and reads differently since. */
  readonly reworded: boolean;
  readonly round: AskingRound;
  readonly again: boolean;
  /** Opens the form for its one recipient. */
  readonly link: LinkTarget;
}

/** Whoever leads a department is asked whether it carries the goal, in a minute: contribution, own words, position. */
export function endorsementLetter(mail: EndorsementMail): Letter {
  const { organizationName, recipient, departments, goal, standsInFor, year } = mail;
  const { locale } = recipient;
  const say = endorsementTexts[locale];
  const asks = say.rounds[mail.round];
  const names = departments.map(({ name }) => name);
  const closes = dateWords(mail.closesOn, locale);
  const blocks: Block[] = [
    ...(standsInFor.length > 0
      ? [{ type: 'paragraph' as const, text: say.standIn(standsInFor, names) }]
      : []),
    {
      type: 'paragraph',
      text: mail.again ? asks.again(names) : mail.reworded ? say.reworded(names) : asks.opening(names),
    },
    { type: 'quote', label: say.goal(year), text: goal.statement },
    ...(goal.expiredOn === null
      ? []
      : [{ type: 'paragraph' as const, text: say.expired(dateWords(goal.expiredOn, locale)) }]),
    ...(goal.customer === null ? [] : [{ type: 'quote' as const, label: say.customer, text: goal.customer }]),
    { type: 'items', items: mail.round === 'discussion' ? say.items.slice(0, 2) : say.items },
    { type: 'button', label: asks.button, target: mail.link },
    { type: 'paragraph', text: say.until(closes) },
    { type: 'paragraph', text: say.personal },
  ];
  return {
    ...{ locale, organizationName, blocks },
    subject: asks.subject(year),
    preheader: say.preheader(closes),
    heading: asks.heading,
    greeting: say.greeting(recipient.name),
    reason: say.because(names, standsInFor),
  };
}
