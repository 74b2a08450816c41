import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { namedDaysOff } from '../domain/named-days-off.js';
import { daysOf } from '../domain/year-rows.js';
import type { Year } from '../year.service.js';
import { yearTexts } from './year-texts.js';

/** Holidays and closures, folded away: the picture shows where they lie, this says what they are. */
export function YearDaysOff({ year, locale }: { readonly year: Year; readonly locale: Locale }) {
  const texts = yearTexts[locale];
  const found = namedDaysOff(year.grid.rows.flatMap(daysOf), (date) => year.reasonOff(date));
  return (
    <details class="folded">
      <summary>{`${texts.daysOff} (${found.length})`}</summary>
      {found.length === 0 ? (
        <p>{texts.noDaysOff}</p>
      ) : (
        <ul class="plain-list columns">
          {found.map(({ from, until, name }) => (
            <li key={from}>
              {name}{' '}
              <span class="muted">
                {formatDate(from, locale, 'day')}
                {until !== from && ` – ${formatDate(until, locale, 'day')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
