import { problemOfText } from '../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { overlap } from '../organizations/domain/term.js';
import { problemOfValue } from './domain/values.js';
import type { JudgedKpi } from './reading-facts.js';
import type { MonthPeriod } from './months.service.js';

const LONGEST_NOTE = 2000;

/** What is wrong with a value for a month, seen on a day. */
export function problemsOfReading(
  { value, note = null }: { readonly value: number; readonly note?: string | null },
  kpi: JudgedKpi | undefined,
  month: MonthPeriod | null,
  today: string,
): Problem[] {
  return [
    ...problem('kpi', kpi ? problemOfComputed(kpi) : NO_KPI),
    ...problem('period', month ? problemOfMonth(kpi, month, today) : NO_MONTH),
    ...problem('value', problemOfValue(value)),
    ...problem('note', note === null ? null : problemOfText(note, LONGEST_NOTE)),
  ];
}

function problemOfComputed({ name, formula }: JudgedKpi): Wrong | null {
  if (formula === null) return null;
  return {
    en: `“${name}” is worked out by a formula. Give the values of the KPIs that it names.`,
    nl: `“${name}” wordt met een formule berekend. Geef de waarden van de KPI’s die erin staan.`,
  };
}

function problemOfMonth(kpi: JudgedKpi | undefined, month: MonthPeriod, today: string): Wrong | null {
  if (month.startsOn > today)
    return {
      en: `${month.name} begins on ${month.startsOn}. Give its value once it has begun.`,
      nl: `${month.name} begint op ${month.startsOn}. Geef de waarde zodra hij begonnen is.`,
    };
  if (!kpi || overlap(kpi, { fromDate: month.startsOn, untilDate: month.endsOn })) return null;
  const { name, fromDate, untilDate } = kpi;
  const [en, nl] =
    untilDate === null
      ? [`since ${fromDate}`, `sinds ${fromDate}`]
      : [`from ${fromDate} until ${untilDate}`, `van ${fromDate} tot en met ${untilDate}`];
  return {
    en: `"${name}" holds ${en}, which ${month.name} is not part of. Choose another month.`,
    nl: `“${name}” geldt ${nl}, en daar hoort ${month.name} niet bij. Kies een andere maand.`,
  };
}

const NO_KPI = {
  en: 'There is no such KPI. Name the key of one there is.',
  nl: 'Die KPI bestaat niet. Noem de sleutel van een die er is.',
};
const NO_MONTH = {
  en: 'No month of a kept planning year is called that.',
  nl: 'Geen maand van een vastgelegd planningsjaar heet zo.',
};
