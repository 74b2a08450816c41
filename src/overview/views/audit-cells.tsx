import { isPlainDate } from '../../calendar/domain/time.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { SubjectNames } from '../audit-subjects.js';
import type { TrailPage } from '../audit-trail.service.js';
import { actorWords } from '../domain/act-words.js';
import { subjectWords } from '../domain/subject-words.js';
import type { TrailEntry } from '../domain/trail.js';
import { auditTexts } from './audit-texts.js';

type Names = TrailPage['names'];

/** Who did it, by the name they have now. */
export function whoWords({ actor, details }: TrailEntry, names: Names, locale: Locale): string {
  const holder = names.get(details['person'] ?? '');
  if (actor.kind === 'link' && holder !== undefined) return auditTexts[locale].theirLink(holder);
  return names.get(actor.id ?? '') ?? actorWords(actor.kind, locale);
}

interface AboutNames {
  readonly names: Names;
  readonly subjects: SubjectNames;
}

/** What it was done to, by its name, else by its kind; with what else its act names. */
export function aboutCell(entry: TrailEntry, { names, subjects }: AboutNames, locale: Locale) {
  const { kind, subject, details } = entry;
  if (kind === 'mail') {
    const to = auditTexts[locale].mailTo(names.get(details['recipient'] ?? '') ?? '–');
    return (
      <a key="about" href={`/outbox/${subject?.id ?? ''}`}>
        {to}
      </a>
    );
  }
  if (subject === null) return '–';
  const days = Object.values(details).filter(isPlainDate);
  return [
    aboutWords(subject, subjects, locale),
    ...subjects.beside(entry),
    ...days.map((day) => formatDate(day, locale)),
  ].join(' · ');
}

/** A subject by its name, else by its kind. */
export function aboutWords(
  { type, id }: NonNullable<TrailEntry['subject']>,
  subjects: SubjectNames,
  locale: Locale,
): string {
  return (
    subjects.of({ type, id }) ?? subjectWords(type, isPlainDate(id) ? formatDate(id, locale) : id, locale)
  );
}
