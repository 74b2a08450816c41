import type { DepartmentProgress, LinkedKpi } from '../../kpis/goal-standing.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import type { Locale } from '../../platform/pages/locale.js';
import { goalTexts } from './goal-texts.js';
import { KpiStatus, KpiTrend, LastValue, valueWords } from './kpi-cells.js';
import { percentWords } from './percent.js';

interface KpisProps {
  readonly departments: readonly DepartmentProgress[];
  readonly locale: Locale;
}

/** One table with the departments as groups of rows, so that figures stand below each other. */
export function GoalKpis({ departments, locale }: KpisProps) {
  const texts = goalTexts[locale];
  if (departments.length === 0)
    return (
      <EmptyState title={texts.noKpis} level={3}>
        {texts.noKpisHelp}
      </EmptyState>
    );
  return (
    <table class="table kpis" role="table">
      <caption class="visually-hidden">{texts.kpis}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[texts.kpi, texts.value, texts.target, texts.status, texts.trend, texts.weight].map((label) => (
            <th key={label} role="columnheader" scope="col" class={NUMBERS.has(label) ? 'number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {departments.map((one) => (
        <DepartmentRows key={one.departmentId ?? ''} progress={one} locale={locale} />
      ))}
    </table>
  );
}

/** Labels of columns of figures. */
const NUMBERS = new Set(
  Object.values(goalTexts).flatMap(({ value, target, weight }) => [value, target, weight]),
);

function DepartmentRows({ progress, locale }: { progress: DepartmentProgress; locale: Locale }) {
  const texts = goalTexts[locale];
  const reached = progress.progress === null ? null : percentWords(progress.progress, locale);
  return (
    <tbody role="rowgroup">
      <tr role="row" class="group">
        <th role="rowheader" scope="rowgroup" colspan={6}>
          {progress.department?.name ?? texts.unassigned}{' '}
          <span class="small muted">{texts.department(reached, percentWords(progress.weight, locale))}</span>
        </th>
      </tr>
      {progress.kpis.map((state) => (
        <KpiRow key={state.link.id} state={state} locale={locale} />
      ))}
    </tbody>
  );
}

function KpiRow({ state, locale }: { readonly state: LinkedKpi; readonly locale: Locale }) {
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
      <td role="cell" class="number" data-label={texts.weight}>
        <span>{percentWords(contribution.weight, locale)}</span>
      </td>
    </tr>
  );
}
