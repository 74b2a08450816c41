import type { ChromeProps } from '../../access/page-chrome.js';
import { statusOf } from '../../kpis/domain/status.js';
import { Status } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { Leader, ListedDepartment } from '../department-page.service.js';
import type { Strategy } from '../strategy.service.js';
import { departmentTexts } from './department-texts.js';
import { statusTexts } from './goal-texts.js';
import { percentWords, pointsWords } from './percent.js';

interface DepartmentsProps {
  readonly frame: ChromeProps;
  readonly strategy: Strategy;
  readonly departments: readonly ListedDepartment[];
}

export function DepartmentsPage({ frame, strategy, departments }: DepartmentsProps) {
  const { locale } = frame;
  const texts = departmentTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.all} lead={texts.allLead} />
      {departments.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
      ) : (
        <DataTable
          caption={texts.all}
          captionHidden
          columns={[
            { label: texts.department },
            { label: texts.leads },
            { label: texts.kpis, number: true },
            { label: texts.weight, number: true },
            { label: texts.progress, number: true },
            { label: texts.contribution, number: true },
            { label: 'Status' },
          ]}
          rows={departments.map((one) => ({
            key: one.department.key,
            cells: cellsOf(one, strategy, locale),
          }))}
        />
      )}
    </Layout>
  );
}

function cellsOf(
  { department, leaders, kpis, contribution }: ListedDepartment,
  { thresholds }: Strategy,
  locale: Locale,
) {
  const texts = departmentTexts[locale];
  const status = contribution && statusOf(contribution.progress, contribution.progress !== null, thresholds);
  const progress = contribution?.progress ?? null;
  return [
    <a key="name" href={`/departments/${department.key}`}>
      {department.name}
    </a>,
    leaderWords(leaders, locale) ?? (
      <span key="head" class="muted">
        {texts.nobody}
      </span>
    ),
    kpis,
    contribution ? percentWords(contribution.weight, locale, 1) : '–',
    progress === null ? '–' : percentWords(progress, locale),
    contribution && progress !== null ? pointsWords(contribution.contribution * 100, locale) : '–',
    status && (
      <Status key="status" tone={status}>
        {statusTexts[locale][status]}
      </Status>
    ),
  ];
}

/** Heads, or who deputizes while there is none; null without either. */
export function leaderWords(leaders: readonly Leader[], locale: Locale): string | null {
  const heads = leaders.filter(({ kind }) => kind === 'head').map(({ name }) => name);
  const deputies = leaders.filter(({ kind }) => kind === 'deputy').map(({ name }) => name);
  if (heads.length > 0) return heads.join(', ');
  return deputies.length > 0 ? deputies.map((name) => departmentTexts[locale].deputy(name)).join(', ') : null;
}
