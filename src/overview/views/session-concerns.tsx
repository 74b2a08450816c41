import { sessionName } from '../../cycles/domain/session-words.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { capital } from '../domain/capital.js';
import { listWords } from '../domain/lists.js';
import type { PlacingConcerns } from '../placing-concerns.service.js';
import { daysWords } from './moment.js';
import { sessionMoveTexts } from './session-move-texts.js';

const NAMED = 3;

/** What to look at before a session is placed: the same button then says "all the same". */
export function Concerns({
  concerns,
  locale,
}: {
  readonly concerns: PlacingConcerns;
  readonly locale: Locale;
}) {
  const texts = sessionMoveTexts[locale];
  const { daysOff, overlapping, away, updatesDue } = concerns;
  const some = (names: readonly string[]) =>
    names.length > NAMED + 1
      ? texts.more(names.slice(0, NAMED).join(', '), names.length - NAMED)
      : listWords(names, locale);
  const lines = [
    ...daysOff.map(({ date, because }) => {
      const why =
        because === 'weekend' ? texts.weekend : 'holiday' in because ? because.holiday : because.closure;
      return capital(texts.dayOff(formatDate(date, locale, 'long'), why));
    }),
    ...overlapping.map(({ session, people }) =>
      texts.overlap(sessionName(session, locale), daysWords(session, locale), some(people)),
    ),
    ...(away.length > 0 ? [texts.away(some(away))] : []),
    ...(updatesDue === null ? [] : [texts.late(formatDate(updatesDue, locale, 'long'))]),
  ];
  return (
    <Flash tone="warning">
      <p>
        <strong>{texts.look}</strong>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Flash>
  );
}
