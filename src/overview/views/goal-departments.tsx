import { statusOf, type StatusThresholds } from '../../kpis/domain/status.js';
import type { DepartmentProgress } from '../../kpis/goal-progress.service.js';
import { Status } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import type { Locale } from '../../platform/pages/locale.js';
import { goalTexts, statusTexts } from './goal-texts.js';
import { percentWords } from './percent.js';

interface DepartmentsProps {
  readonly departments: readonly DepartmentProgress[];
  readonly thresholds: StatusThresholds;
  readonly locale: Locale;
}

/** The departments of an organization with more KPIs than a page can hold; each leads to its own. */
export function GoalDepartments({ departments, thresholds, locale }: DepartmentsProps) {
  const texts = goalTexts[locale];
  return (
    <DataTable
      caption={texts.kpis}
      captionHidden
      columns={[
        { label: texts.departmentName },
        { label: texts.kpisCount, number: true },
        { label: texts.ownProgress, number: true },
        { label: texts.weight, number: true },
        { label: texts.status },
      ]}
      rows={departments.map(({ departmentId, department, kpis, progress, weight }) => {
        const status = statusOf(progress, progress !== null, thresholds);
        return {
          key: departmentId ?? '',
          cells: [
            department ? <a href={`/departments/${department.key}`}>{department.name}</a> : texts.unassigned,
            kpis.length,
            progress === null ? '–' : percentWords(progress, locale),
            percentWords(weight, locale, 1),
            status && <Status tone={status}>{statusTexts[locale][status]}</Status>,
          ],
        };
      })}
    />
  );
}
