import { formatDate } from '../platform/pages/format-date.js';
import type { Locale } from '../platform/pages/locale.js';

interface DaysOffListProps {
  readonly days: readonly { readonly from: string; readonly until: string; readonly name: string }[];
  readonly locale: Locale;
}

/** Days off by name, each with its first and last day. */
export function DaysOffList({ days, locale }: DaysOffListProps) {
  return (
    <ul class="plain-list columns">
      {days.map(({ from, until, name }) => (
        <li key={from}>
          {name}{' '}
          <span class="muted">
            {formatDate(from, locale, 'day')}
            {until !== from && ` – ${formatDate(until, locale, 'day')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
