import { isSlip } from '../../../calendar/domain/zone-suggestions.js';
import { type FieldValues, fieldCalled, type MailField, placeholderOf } from './mail-fields.js';
import { problemOfWords, type WrongWords } from './plain-words.js';

/** The parts of a mail that an organization may put in words of its own. */
export const MAIL_PARTS = ['subject', 'heading', 'opening', 'task', 'closing'] as const;
export type MailPart = (typeof MAIL_PARTS)[number];

/** How long each may be, before what it names is filled in. */
export const LONGEST_PART: Readonly<Record<MailPart, number>> = {
  ...{ subject: 120, heading: 120 },
  ...{ opening: 600, task: 600, closing: 600 },
};
/** Parts of one line. */
const LINES: readonly MailPart[] = ['subject', 'heading'];
/** As long as no mail makes it shorter by what it fills in. */
const SHORTEST_SUBJECT = 3;

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

type Locale = 'en' | 'nl';

/**
 * Why a text may not be a part of a mail; null where it may.
 * @param offered what this kind of mail can name
 */
export function problemOfPart(
  part: MailPart,
  text: string,
  offered: readonly MailField[],
  locale: Locale,
): WrongWords | null {
  const named = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim());
  for (const name of named) {
    const field = fieldCalled(name);
    if (field === null || !offered.includes(field)) return unknownField(name, offered, locale);
  }
  const rest = text.replace(PLACEHOLDER, 'x');
  if (/[{}]/.test(rest)) return BROKEN;
  if (part === 'subject' && rest.trim().length < SHORTEST_SUBJECT && rest.trim() !== '' && named.length === 0)
    return TOO_SHORT;
  return problemOfWords(rest, { most: LONGEST_PART[part], lines: !LINES.includes(part) });
}

/**
 * A text with what it names filled in, each once: what is filled in is never looked through again. Null where this mail
 * cannot say what the text names.
 */
export function filledIn(text: string, values: FieldValues): string | null {
  let known = true;
  const filled = text.replace(PLACEHOLDER, (_whole, name: string) => {
    const field = fieldCalled(name.trim());
    const value = field === null ? undefined : values[field];
    known &&= value !== undefined;
    return value ?? '';
  });
  if (!known) return null;
  return text.startsWith('{{') ? capital(filled) : filled;
}

/** A text of ours as somebody would write it who does not know what it will be filled in with. */
export function asTemplate(text: string, values: FieldValues, locale: Locale): string {
  const fields = (Object.entries(values) as [MailField, string][])
    // A number on its own may mean anything.
    .filter(([, value]) => value.length > 2)
    .sort(([, one], [, other]) => other.length - one.length);
  let template = text;
  for (const [field, value] of fields) {
    const placeholder = placeholderOf(field, locale);
    if (template.startsWith(capital(value))) template = placeholder + template.slice(value.length);
    template = template.replaceAll(value, placeholder);
  }
  return template;
}

function unknownField(name: string, offered: readonly MailField[], locale: Locale): WrongWords {
  const names = offered.map((field) => placeholderOf(field, locale));
  const near = names.find((one) => isSlip(one.slice(2, -2), name.toLowerCase()));
  const all = names.join(', ');
  return near === undefined
    ? {
        message: `This mail has no field {{${name}}}. It has: ${all}.`,
        dutch: `Deze mail heeft geen veld {{${name}}}. Wel: ${all}.`,
      }
    : {
        message: `This mail has no field {{${name}}}. Did you mean ${near}?`,
        dutch: `Deze mail heeft geen veld {{${name}}}. Bedoelde je ${near}?`,
      };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const BROKEN: WrongWords = {
  message: 'Write what is to be filled in between two braces on each side, like {{name}}.',
  dutch: 'Zet wat wordt ingevuld tussen twee accolades aan elke kant, zoals {{naam}}.',
};
const TOO_SHORT: WrongWords = {
  message: 'Say a little more: a mail of one or two letters is taken for junk.',
  dutch: 'Schrijf iets meer: een mail van één of twee letters houdt men voor rommel.',
};
