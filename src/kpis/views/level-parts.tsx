import { Status } from '../../platform/pages/badge.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Gap } from '../domain/goal-gaps.js';
import type { ContactLevel, CustomerLevel } from '../goal-levels.service.js';
import type { Kpi } from '../kpi.entity.js';
import { levelsTexts } from './levels-texts.js';

export interface Listed {
  readonly mayWrite: boolean;
  readonly locale: Locale;
}

export function CustomerName({ goal, mayWrite, locale }: Listed & Pick<CustomerLevel, 'goal'>) {
  if (!mayWrite) return <>{goal.statement}</>;
  const href = `/goal/levels/customer-goals/${goal.key}/change`;
  return (
    <a href={href} title={levelsTexts[locale].change(goal.statement)}>
      {goal.statement}
    </a>
  );
}

export function ContactName({ goal, mayWrite, locale }: Listed & Pick<ContactLevel, 'goal'>) {
  if (!mayWrite) return <>{goal.statement}</>;
  const href = `/goal/levels/contact-goals/${goal.key}/change`;
  return (
    <a href={href} title={levelsTexts[locale].change(goal.statement)}>
      {goal.statement}
    </a>
  );
}

export function KpiNames({ kpis, locale }: { readonly kpis: readonly Kpi[]; readonly locale: Locale }) {
  if (kpis.length === 0) return <span class="muted">{levelsTexts[locale].none}</span>;
  return (
    <>
      {kpis.map(({ key, name }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/kpis/${key}`}>{name}</a>
        </>
      ))}
    </>
  );
}

export function Gaps({ gaps, locale }: { readonly gaps: readonly Gap[]; readonly locale: Locale }) {
  if (gaps.length === 0) return <span class="muted">{levelsTexts[locale].none}</span>;
  return (
    <>
      {gaps.map((gap) => (
        <Status key={gap} tone="at-risk">
          {levelsTexts[locale].gaps[gap]}
        </Status>
      ))}
    </>
  );
}
