import type { DepartmentProgress, LinkedKpi } from '../../kpis/goal-standing.js';
import { LinkButton } from '../../platform/pages/button.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { contributionPoints } from '../domain/contribution-points.js';
import { goalMonthsTexts } from './goal-months-texts.js';
import { goalTexts } from './goal-texts.js';
import { KpiStatus, KpiTrend, LastValue, valueWords } from './kpi-cells.js';
import { percentWords } from './percent.js';

interface KpisProps {
  readonly departments: readonly DepartmentProgress[];
  /** Of the goal, 0 to 1; null where it is not known. */
  readonly progress: number | null;
  /** Whether the reader may begin one. */
  readonly mayBegin: boolean;
  readonly locale: Locale;
}

/** One table with the departments as groups of rows, so that figures stand below each other. */
export function GoalKpis({ departments, progress, mayBegin, locale }: KpisProps) {
  const texts = goalTexts[locale];
  if (departments.length === 0)
    return (
      <EmptyState
        title={texts.noKpis}
        level={3}
        action={mayBegin && <LinkButton href="/kpis/new">{texts.beginKpi}</LinkButton>}
      >
        {texts.noKpisHelp}
      </EmptyState>
    );
  const points = progress === null ? null : contributionPoints(departments, progress);
  const { contribution, together100 } = goalMonthsTexts[locale];
  return (
    <table class="table kpis" role="table">
      <caption class="visually-hidden">{texts.kpis}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[texts.kpi, texts.value, texts.target, texts.status, texts.trend, contribution, texts.weight].map(
            (label) => (
              <th
                key={label}
                role="columnheader"
                scope="col"
                class={NUMBERS.has(label) ? 'number' : undefined}
              >
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      {departments.map((one, i) => (
        <DepartmentRows
          key={one.departmentId ?? ''}
          progress={one}
          points={points && { own: points.departments[i] ?? 0, kpis: points.kpis[i] ?? [] }}
          locale={locale}
        />
      ))}
      {points && (
        <tfoot role="rowgroup">
          <tr role="row" class="group">
            <th role="rowheader" scope="row" colspan={5}>
              {together100}
            </th>
            <td role="cell" class="number">
              {formatNumber(points.total, locale, { decimals: 1 })}
            </td>
            <td role="cell" />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Labels of columns of figures. */
const NUMBERS = new Set([
  ...Object.values(goalTexts).flatMap(({ value, target, weight }) => [value, target, weight]),
  ...Object.values(goalMonthsTexts).map(({ contribution }) => contribution),
]);

interface RowsProps {
  readonly progress: DepartmentProgress;
  /** What the department and each of its KPIs contribute; null where the goal's progress is not known. */
  readonly points: { readonly own: number; readonly kpis: readonly number[] } | null;
  readonly locale: Locale;
}

function DepartmentRows({ progress, points, locale }: RowsProps) {
  const texts = goalTexts[locale];
  const reached = progress.progress === null ? null : percentWords(progress.progress, locale);
  return (
    <tbody role="rowgroup">
      <tr role="row" class="group">
        <th role="rowheader" scope="rowgroup" colspan={7}>
          {progress.department?.name ?? texts.unassigned}{' '}
          <span class="small muted">
            {texts.department(reached, percentWords(progress.weight, locale))}
            {points &&
              ` · ${goalMonthsTexts[locale].contributes(formatNumber(points.own, locale, { decimals: 1 }))}`}
          </span>
        </th>
      </tr>
      {progress.kpis.map((state, i) => (
        <KpiRow key={state.link.id} state={state} points={points?.kpis[i] ?? null} locale={locale} />
      ))}
    </tbody>
  );
}

interface RowProps {
  readonly state: LinkedKpi;
  readonly points: number | null;
  readonly locale: Locale;
}

function KpiRow({ state, points, locale }: RowProps) {
  const texts = goalTexts[locale];
  const { kpi, target, contribution } = state;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>
      </th>
      <td role="cell" class="number" data-label={texts.value}>
        <span>
          <LastValue state={state} locale={locale} />
        </span>
      </td>
      <td role="cell" class="number" data-label={texts.target}>
        <span>{valueWords(target, kpi, locale)}</span>
      </td>
      <td role="cell" class="kpi-status">
        <KpiStatus state={state} locale={locale} />
      </td>
      <td role="cell" class="kpi-trend">
        <KpiTrend state={state} locale={locale} />
      </td>
      <td role="cell" class="number contributes" data-label={goalMonthsTexts[locale].contribution}>
        <span>
          {points === null || !contribution.fresh ? '–' : formatNumber(points, locale, { decimals: 1 })}
        </span>
      </td>
      <td role="cell" class="number" data-label={texts.weight}>
        <span>{percentWords(contribution.weight, locale)}</span>
      </td>
    </tr>
  );
}
