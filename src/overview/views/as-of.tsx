import { periodWords } from '../../cycles/domain/session-words.js';
import type { MonthPeriod } from '../../kpis/months.service.js';
import { Flash } from '../../platform/pages/flash.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';

const texts: NlEn<{ readonly asOf: (month: string) => string; readonly now: string }> = {
  en: {
    asOf: (month) => `As of ${month}: with the departments, targets and links that held then.`,
    now: 'Back to now',
  },
  nl: {
    asOf: (month) => `Stand van ${month}: met de afdelingen, doelen en koppelingen van toen.`,
    now: 'Terug naar nu',
  },
};

interface AsOfProps {
  readonly month: MonthPeriod;
  /** The same page as it stands now. */
  readonly now: string;
  readonly locale: Locale;
}

/** Says that a page shows another month than the usual one, and leads back. */
export function AsOf({ month, now, locale }: AsOfProps) {
  return (
    <Flash tone="note">
      {texts[locale].asOf(periodWords({ kind: 'month', ...month }, locale))}{' '}
      <a href={now}>{texts[locale].now}</a>
    </Flash>
  );
}
