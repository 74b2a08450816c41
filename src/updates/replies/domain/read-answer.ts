import { otherReading, type Yardstick } from '../../../kpis/domain/unit-doubt.js';
import { LARGEST_VALUE } from '../../../kpis/domain/values.js';
import { replyLines } from '../../../mail/replies/domain/reply-lines.js';
import { LONGEST_NOTE, LONGEST_TEXT } from '../../domain/answer.js';
import { readForm, type WrittenField, type WrittenForm } from './form-fields.js';
import { folded, type TextField } from './form-labels.js';
import type { AskedSection } from './label-book.js';
import { asFigure, type MailedFigure } from './mailed-figure.js';

/** Something an answer says that was not taken, as it was written, and why. Nothing is guessed. */
export type Refusal =
  | {
      readonly why: 'ambiguous';
      readonly label: string;
      readonly typed: string;
      readonly readings: [number, number];
    }
  /** Out of all proportion to its KPI, and a hundred or a thousand times more or less of it is not. */
  | {
      readonly why: 'unit';
      readonly label: string;
      readonly typed: string;
      readonly readings: [number, number];
    }
  | {
      readonly why:
        | 'several'
        | 'unreadable'
        | 'too-large'
        | 'note-too-long'
        | 'text-too-long'
        | 'unknown'
        | 'unknown-in-text'
        | 'which-department';
      readonly label: string;
      readonly typed: string;
    }
  /** Said more than once, and not the same. */
  | { readonly why: 'contradictory'; readonly label: string; readonly typed: string; readonly other: string }
  | { readonly why: 'unknown-department'; readonly typed: string };

/** What an answer says of one department. */
export interface ReadSection {
  readonly departmentId: string;
  /** By KPI id; only those that were answered. */
  readonly figures: Readonly<Record<string, { readonly value: number; readonly note: string | null }>>;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly nothingDelivered: boolean;
  readonly problems: readonly Refusal[];
}

export interface ReadAnswer {
  /** Departments of which it says anything. */
  readonly sections: readonly ReadSection[];
  readonly problems: readonly Refusal[];
  /** What was written beside the form, so that whoever wrote it hears that nobody reads it. */
  readonly loose: string;
}

export interface AnswerToRead {
  /** The answer as text; where it has two parts, the better one first. */
  readonly texts: readonly string[];
  /** The mail that is answered, as it left: what it says already, nobody has answered. */
  readonly mailed: string;
  readonly sections: readonly AskedSection[];
  readonly writer: string;
}

const LONGEST_SHOWN = 80;
const LONGEST_LOOSE = 600;
const NOTHING =
  /^(er (is|was|werd) )?(deze maand |dit keer )?(helemaal )?(niets|niks|geen|nothing|none)( was)?( opgeleverd| delivered)?( deze maand| dit keer| this month)?[.!]?$/;
/** Behind a label that may stay empty. */
const NO_HELP =
  /^(geen|niet nodig|nee|niets|niks|no|none|nothing|not needed|n\.?\s?v\.?\s?t\.?|n\/?a|[-–—.])[.!]?$/;

/** Reads an answer to a mail that carried a form. The first of its parts that says anything is taken. */
export function readAnswer(answer: AnswerToRead): ReadAnswer {
  const mailed = readForm(replyLines(answer.mailed), answer.sections).fields;
  const known = new Map(mailed.map((field) => [placeOf(field), field.value]));
  const reads = answer.texts.map((text) => {
    const form = readForm(replyLines(text), answer.sections, answer.writer);
    return understood(form, known, answer);
  });
  const says = ({ sections, problems }: ReadAnswer) => sections.length > 0 || problems.length > 0;
  return reads.find(says) ?? reads[0] ?? { sections: [], problems: [], loose: '' };
}

function understood(
  form: WrittenForm,
  known: ReadonlyMap<string, string>,
  { sections, mailed }: AnswerToRead,
): ReadAnswer {
  const given = form.fields.filter((field) => {
    const before = known.get(placeOf(field)) ?? '';
    return field.value !== '' && !sameValue(field, before);
  });
  const homeless = given.filter(({ departmentId }) => departmentId === null);
  const spoken = sections.flatMap((section): ReadSection[] => {
    const own = given.filter(({ departmentId }) => departmentId === section.departmentId);
    return own.length === 0 ? [] : [sectionOf(section, own)];
  });
  return {
    sections: spoken.filter(saysAnything),
    problems: [
      ...form.strangers.map((typed): Refusal => ({ why: 'unknown-department', typed })),
      ...homeless.map((one): Refusal => ({
        why: 'which-department',
        label: one.label,
        typed: shown(one.value),
      })),
      ...form.unknown.map(({ label, value, inText }): Refusal => ({
        why: inText ? 'unknown-in-text' : 'unknown',
        label,
        typed: value,
      })),
    ],
    loose: looseIn(form.loose, mailed),
  };
}

function sectionOf({ departmentId, kpis }: AskedSection, own: readonly WrittenField[]): ReadSection {
  const problems: Refusal[] = [];
  const figures: Record<string, { value: number; note: string | null }> = {};
  const texts: Partial<Record<TextField, string>> = {};
  let nothingDelivered = false;
  for (const [first, ...others] of groupedByPlace(own)) {
    if (first === undefined) continue;
    const { field, label } = first;
    const kpi = 'kpiId' in field ? kpis.find(({ id }) => id === field.kpiId) : undefined;
    const unit = kpi?.unit;
    const other = others.find((one) => !sameValue(one, first.value, unit));
    if (other !== undefined) {
      problems.push({ why: 'contradictory', label, typed: shown(first.value), other: shown(other.value) });
    } else if ('text' in field) {
      const text = textOf(field.text, first.value);
      if (text === NOTHING_DELIVERED) nothingDelivered = true;
      else if (text.length > LONGEST_TEXT) problems.push({ why: 'text-too-long', label, typed: shown(text) });
      else if (text !== '') texts[field.text] = text;
    } else {
      const figure = asFigure(first.value, unit);
      const problem = problemOf(figure, first, kpi?.yardstick);
      if (problem !== null) problems.push(problem);
      else if (figure.kind === 'value') figures[field.kpiId] = { value: figure.value, note: figure.note };
    }
  }
  return { departmentId, figures, texts, nothingDelivered, problems };
}

const NOTHING_DELIVERED = Symbol('nothing');

function textOf(field: TextField, value: string): string | typeof NOTHING_DELIVERED {
  const words = folded(value);
  if (field === 'delivered' && NOTHING.test(words)) return NOTHING_DELIVERED;
  if (field !== 'customer' && NO_HELP.test(words)) return '';
  return value;
}

function problemOf(
  figure: MailedFigure,
  { label, value }: WrittenField,
  yardstick: Yardstick | undefined,
): Refusal | null {
  const typed = shown(value);
  switch (figure.kind) {
    case 'none':
      return null;
    case 'ambiguous':
      return { why: 'ambiguous', label, typed, readings: [figure.whole, figure.decimal] };
    case 'several':
    case 'unreadable':
      return { why: figure.kind, label, typed };
    case 'value':
      if (Math.abs(figure.value) > LARGEST_VALUE) return { why: 'too-large', label, typed };
      if ((figure.note ?? '').length > LONGEST_NOTE) return { why: 'note-too-long', label, typed };
      return doubt(figure.value, { label, typed }, yardstick);
  }
}

function doubt(
  value: number,
  about: { readonly label: string; readonly typed: string },
  yardstick: Yardstick | undefined,
): Refusal | null {
  const other = yardstick ? otherReading(value, yardstick) : null;
  return other === null ? null : { why: 'unit', ...about, readings: [value, other] };
}

function saysAnything({ figures, texts, nothingDelivered, problems }: ReadSection): boolean {
  return (
    nothingDelivered ||
    problems.length > 0 ||
    Object.keys(figures).length > 0 ||
    Object.keys(texts).length > 0
  );
}

/** Whether a value is the same as another: the same words, or, of a KPI, the same figure. */
function sameValue({ field, value }: WrittenField, other: string, unit = ''): boolean {
  if (folded(value) === folded(other)) return true;
  if ('text' in field) return false;
  const [a, b] = [asFigure(value, unit), asFigure(other, unit)];
  return a.kind === 'value' && b.kind === 'value' && a.value === b.value && a.note === b.note;
}

function groupedByPlace(fields: readonly WrittenField[]): WrittenField[][] {
  const groups = new Map<string, WrittenField[]>();
  for (const field of fields) groups.set(placeOf(field), [...(groups.get(placeOf(field)) ?? []), field]);
  return [...groups.values()];
}

function placeOf({ departmentId, field }: WrittenField): string {
  return 'kpiId' in field ? `kpi ${field.kpiId}` : `${field.text} ${departmentId ?? ''}`;
}

/** Lines that stand in the mail itself are no message of anybody's: some programs quote it without a sign. */
function looseIn(lines: readonly string[], mailed: string): string {
  const bare = (text: string) => folded(text).replace(/[\s>-]/g, '');
  const own = bare(mailed);
  return lines
    .filter((line) => !own.includes(bare(line)))
    .join('\n')
    .slice(0, LONGEST_LOOSE)
    .trim();
}

function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN - 1)}…`;
}
