import type { PlainDate } from '../../calendar/domain/time.js';

interface Span {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

/**
 * The month a round asks about (design decision 12): the last one that ended on or before the session's date, so that
 * January's figures are asked for at February's session; or, where the rhythm says `current`, the one the session lies
 * in. Null where no kept cycle has that month.
 *
 * @param months the organization's month periods, in any order
 */
export function askedPeriod<Month extends Span>(
  about: 'previous' | 'current',
  months: readonly Month[],
  sessionDate: PlainDate,
): Month | null {
  if (about === 'current') {
    return months.find(({ startsOn, endsOn }) => startsOn <= sessionDate && sessionDate <= endsOn) ?? null;
  }
  return months.reduce<Month | null>(
    (last, month) => (month.endsOn <= sessionDate && (!last || month.endsOn > last.endsOn) ? month : last),
    null,
  );
}
