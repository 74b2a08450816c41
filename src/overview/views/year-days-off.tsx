import type { Locale } from '../../platform/pages/locale.js';
import { DaysOffList } from '../days-off-list.js';
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
      {found.length === 0 ? <p>{texts.noDaysOff}</p> : <DaysOffList days={found} locale={locale} />}
    </details>
  );
}
