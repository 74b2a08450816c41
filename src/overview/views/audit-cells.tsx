import type { Locale } from '../../platform/pages/locale.js';
import type { TrailPage } from '../audit-trail.service.js';
import { actorWords } from '../domain/act-words.js';
import type { TrailEntry } from '../domain/trail.js';
import { auditTexts } from './audit-texts.js';

type Names = TrailPage['names'];

/** Who did it, by the name they have now. */
export function whoWords({ actor, details }: TrailEntry, names: Names, locale: Locale): string {
  const holder = names.get(details['person'] ?? '');
  if (actor.kind === 'link' && holder !== undefined) return auditTexts[locale].theirLink(holder);
  return names.get(actor.id ?? '') ?? actorWords(actor.kind, locale);
}

/** What it was done to. */
export function aboutCell({ kind, subject, details }: TrailEntry, names: Names, locale: Locale) {
  if (kind === 'mail') {
    const to = auditTexts[locale].mailTo(names.get(details['recipient'] ?? '') ?? '–');
    return (
      <a key="about" href={`/outbox/${subject?.id ?? ''}`}>
        {to}
      </a>
    );
  }
  if (subject === null) return '–';
  const known = names.get(subject.id);
  if (known !== undefined) return known;
  const also = Object.entries(details).flatMap(([name, value]) => (name === 'person' ? [] : [value]));
  return <code key="about">{[subject.id, ...also].join(' ')}</code>;
}
