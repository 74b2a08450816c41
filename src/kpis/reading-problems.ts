import { problemOfText } from '../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { overlap } from '../organizations/domain/term.js';
import { problemOfValue } from './domain/values.js';
import type { Kpi } from './kpi.entity.js';
import type { MonthPeriod } from './months.service.js';

const LONGEST_NOTE = 2000;

/** What is wrong with a value for a month, seen on a day. */
export function problemsOfReading(
  { value, note = null }: { readonly value: number; readonly note?: string | null },
  kpi: Kpi | undefined,
  month: MonthPeriod | null,
  today: string,
): Problem[] {
  return [
    ...problem('kpi', kpi ? problemOfComputed(kpi) : 'There is no such KPI. Name the key of one there is.'),
    ...problem(
      'period',
      month ? problemOfMonth(kpi, month, today) : 'No month of a kept planning year is called that.',
    ),
    ...problem('value', problemOfValue(value)),
    ...problem('note', note === null ? null : problemOfText(note, LONGEST_NOTE)),
  ];
}

function problemOfComputed({ name, formula }: Kpi): Wrong | null {
  if (formula === null) return null;
  return {
    en: `“${name}” is worked out by a formula. Give the values of the KPIs that it names.`,
    nl: `“${name}” wordt met een formule berekend. Geef de waarden van de KPI’s die erin staan.`,
  };
}

function problemOfMonth(kpi: Kpi | undefined, month: MonthPeriod, today: string): string | null {
  if (month.startsOn > today)
    return `${month.name} begins on ${month.startsOn}. Give its value once it has begun.`;
  if (!kpi || overlap(kpi, { fromDate: month.startsOn, untilDate: month.endsOn })) return null;
  const days =
    kpi.untilDate === null ? `since ${kpi.fromDate}` : `from ${kpi.fromDate} until ${kpi.untilDate}`;
  return `"${kpi.name}" holds ${days}, which ${month.name} is not part of. Choose another month.`;
}
