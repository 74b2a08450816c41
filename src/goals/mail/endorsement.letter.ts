import { dateWords } from '../../cycles/domain/time-words.js';
import type { Block, Letter } from '../../mail/letter.js';
import type { Locale } from '../../platform/pages/locale.js';
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
  };
  /** The year the goal is for, in words. */
  readonly year: string;
  /** The last day on which anybody is reminded. */
  readonly closesOn: string;
  /** Whether it was adopted before, and reads differently since. */
  readonly reworded: boolean;
  readonly again: boolean;
}

/** Whoever leads a department is asked whether it carries the goal, in a minute: contribution, own words, position. */
export function endorsementLetter(mail: EndorsementMail): Letter {
  const { organizationName, recipient, departments, goal, standsInFor, year } = mail;
  const { locale } = recipient;
  const say = endorsementTexts[locale];
  const names = departments.map(({ name }) => name);
  const [only] = departments;
  // Of several, the page of all of them has a button each.
  const page =
    departments.length === 1 && only
      ? `/goal/${goal.key}/departments/${only.key}`
      : `/goal/${goal.key}/story`;
  const closes = dateWords(mail.closesOn, locale);
  const blocks: Block[] = [
    ...(standsInFor.length > 0
      ? [{ type: 'paragraph' as const, text: say.standIn(standsInFor, names) }]
      : []),
    {
      type: 'paragraph',
      text: mail.again ? say.again(names) : mail.reworded ? say.reworded(names) : say.opening(names),
    },
    { type: 'quote', label: say.goal(year), text: goal.statement },
    ...(goal.customer === null ? [] : [{ type: 'quote' as const, label: say.customer, text: goal.customer }]),
    { type: 'items', items: say.items },
    { type: 'button', label: say.button, target: { page } },
    { type: 'paragraph', text: say.until(closes) },
  ];
  return {
    ...{ locale, organizationName, blocks },
    subject: say.subject(year),
    preheader: say.preheader(closes),
    heading: say.heading,
    greeting: say.greeting(recipient.name),
    reason: say.because(names, standsInFor),
  };
}
