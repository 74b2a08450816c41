import { figureText, readFigure } from '../../kpis/domain/figure.js';
import type { Locale } from '../../platform/pages/locale.js';
import { prefilled, SEPARATOR } from '../typed-answer.js';
import type { TypedDraft } from '../update-draft.entity.js';
import type { AskedDepartment } from '../update-form.js';
import { helpIn, type Waiting } from './domain/answer-for.js';
import { TEXT_FIELDS } from './domain/form-labels.js';

/**
 * What was understood of a mail, as it stands in the form for its writer to complete: over what was known, but not over
 * what the same person is typing there.
 */
export function draftOf(department: AskedDepartment, said: Waiting, locale: Locale): TypedDraft {
  const known = prefilled(department, locale);
  const typing = department.draft?.source === 'form' ? department.draft.typed : null;
  const before = typing ?? known;
  const kept = (typed: string | undefined, text: string | undefined) =>
    text === undefined || (typing !== null && (typed ?? '').trim() !== '') ? (typed ?? '') : text;
  const figures = department.kpis.map(({ id }) => {
    const value = said.figures[id]?.value;
    return [
      id,
      kept(before.figures[id], value === undefined ? undefined : figureText(value, SEPARATOR[locale])),
    ];
  });
  const notes = department.kpis.map(({ id }) => [
    id,
    kept(before.notes[id], said.figures[id]?.note ?? undefined),
  ]);
  const help = said.texts.help === undefined ? null : helpIn(said.texts.help, department.others);
  return {
    projects: before.projects,
    figures: Object.fromEntries(figures) as TypedDraft['figures'],
    notes: Object.fromEntries(notes) as TypedDraft['notes'],
    nothingDelivered: before.nothingDelivered || said.nothingDelivered,
    delivered: kept(before.delivered, said.texts.delivered),
    customer: kept(before.customer, said.texts.customer),
    help: kept(before.help, help?.help),
    helpFrom: kept(before.helpFrom, help?.helpFrom ?? undefined),
    learning: kept(before.learning, said.texts.learning),
  };
}

/** What waits in the form from an earlier mail of the same person; null where nothing does. */
export function waitingIn({ draft, kpis, version }: AskedDepartment): Waiting | null {
  if (draft?.source !== 'mail' || draft.version !== version) return null;
  const { typed } = draft;
  const figures = kpis.flatMap(({ id, unit }) => {
    const figure = readFigure(typed.figures[id] ?? '', unit);
    return figure.kind === 'value'
      ? [[id, { value: figure.value, note: typed.notes[id]?.trim() || null }]]
      : [];
  });
  const texts = TEXT_FIELDS.flatMap((field) => (typed[field].trim() === '' ? [] : [[field, typed[field]]]));
  return {
    figures: Object.fromEntries(figures) as Waiting['figures'],
    texts: Object.fromEntries(texts) as Waiting['texts'],
    nothingDelivered: typed.nothingDelivered,
  };
}
