import type { KpiState } from '../../kpis/kpi-states.service.js';
import { formatDate, formatDateTime } from '../../platform/pages/format-date.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import { capital } from '../../overview/domain/capital.js';
import { shortMonth } from '../../overview/domain/month-words.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { PackFacts } from '../pack-facts.js';
import { MUTED } from './colors.js';
import { type PackTexts, packTexts } from './pack-texts.js';
import { sharedWords } from './pack-words.js';
import type { Paper } from './paper.js';
import { type Cell, type Column, writeTable } from './table.js';
import { drawTrend } from './trend.js';

/** The paper with what is written on it, and in which words. */
export interface Sheet {
  readonly paper: Paper;
  readonly facts: PackFacts;
  readonly texts: PackTexts;
}

export const textsOf = ({ locale }: Pick<PackFacts, 'locale'>): PackTexts => packTexts[locale];

/** `Board pack January 2027`. */
export function titleOf({ period, locale }: Pick<PackFacts, 'period' | 'locale'>): string {
  return packTexts[locale].title(periodWords(period, locale));
}

/** `Wednesday 3 February 2027, 11:00`, as a wall in the organization's zone shows it. */
export function momentOf({ asOf, organization, locale }: PackFacts): string {
  const { date, time } = wallTimeAt(asOf, organization.zone);
  return formatDateTime(date, time, locale, 'long');
}

/** `January 2027`. */
export function monthOf({ locale }: PackFacts, month: PackFacts['last']['month']): string {
  return capital(periodWords({ kind: 'month', ...month }, locale));
}

/** The same within a sentence: `januari 2027`. */
export function withinSentence({ locale }: PackFacts, month: PackFacts['last']['month']): string {
  return periodWords({ kind: 'month', ...month }, locale);
}

export const dayOf = ({ locale }: PackFacts, date: string): string => formatDate(date, locale);

export function statusCell(status: KpiState['status'], { locale }: PackFacts): Cell {
  const { statuses, noPlan } = sharedWords[locale];
  return status === null ? noPlan : { status, words: statuses[status] };
}

/** KPIs, or measures, each with how it stands and its year in small. */
export function writeKpis({ paper, facts, texts }: Sheet, label: string, kpis: readonly KpiState[]): void {
  const { locale } = facts;
  const columns: Column[] = [
    { label, share: 40 },
    { label: texts.status, share: 19 },
    { label: texts.value, share: 15, right: true },
    { label: texts.target, share: 15, right: true },
    { label: texts.trend, share: 24 },
  ];
  const rows = kpis.map((state): Cell[] => {
    const { kpi, reading, target, fresh, trend } = state;
    const words = (value: number) => formatNumber(value, locale, { unit: kpi.unit, decimals: kpi.decimals });
    const known = trend.map(({ month, value }) => `${shortMonth(month, locale)} ${words(value)}`);
    return [
      kpi.name,
      statusCell(state.status, facts),
      reading === null ? texts.noReading : fresh ? words(reading.value) : `(${words(reading.value)})`,
      target === null ? '–' : words(target),
      known.length === 0
        ? '–'
        : {
            words: texts.trendWords(kpi.name, known.join(', ')),
            draw: (place) => drawTrend(state, place),
          },
    ];
  });
  writeTable(paper, columns, rows);
  if (kpis.some(({ reading, fresh }) => reading !== null && !fresh))
    paper.text(texts.staleNote, { size: 9, color: MUTED });
}
