import { breachWords } from '../../decisions/domain/guardrail-words.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { flagWords } from '../domain/flag-words.js';
import type { MonthReport, ProjectAtRisk } from '../month-report.service.js';
import { valueWords } from './kpi-cells.js';
import { monthTexts } from './month-texts.js';

interface PartProps {
  readonly report: MonthReport;
  readonly locale: Locale;
}

/** Projects that do not go as they were meant to, and who says so. */
export function Projects({ report: { projects }, locale }: PartProps) {
  const texts = monthTexts[locale];
  return (
    <section class="section stack" aria-labelledby="projects">
      <h2 id="projects">{texts.projects}</h2>
      {projects.length === 0 && <p class="muted">{texts.noProjects}</p>}
      <ul class="plain-list stack">
        {projects.map((project) => (
          <ProjectLine key={project.key} {...{ project, locale }} />
        ))}
      </ul>
    </section>
  );
}

function ProjectLine({ project, locale }: { readonly project: ProjectAtRisk; readonly locale: Locale }) {
  const texts = monthTexts[locale];
  const { key, name, departments, flags, said } = project;
  return (
    <li>
      <a href={`/projects/${key}`}>{name}</a>{' '}
      <span class="small muted">{departments.map((department) => department.name).join(', ')}</span>{' '}
      {flags.map((flag) => (
        <Badge key={flag} tone="at-risk">
          {flagWords(flag, locale)}
        </Badge>
      ))}
      {said.map(({ department, status, delivered, next }) => (
        <p key={department.id}>
          <Status tone={status === 'stuck' ? 'off-track' : 'at-risk'}>{texts.projectSaid[status]}</Status>{' '}
          {department.name}: {delivered} {next !== '' && `${texts.next}: ${next}`}
        </p>
      ))}
    </li>
  );
}

/** Readings outside of their guardrails: there the department no longer decides alone. */
export function Breaches({ report: { breaches }, locale }: PartProps) {
  const texts = monthTexts[locale];
  return (
    <section class="section stack" aria-labelledby="breaches">
      <h2 id="breaches">{texts.breaches}</h2>
      {breaches.length === 0 && <p class="muted">{texts.noBreaches}</p>}
      <ul class="plain-list stack">
        {breaches.map(({ kpi, ...breach }) => (
          <li key={kpi.id}>
            <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>{' '}
            <span class="muted">
              {kpi.department ? `${kpi.department.name}: ` : ''}
              {breachWords(breach, (value) => valueWords(value, kpi, locale), locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Decisions that were to be looked at again by now. */
export function Revisits({ report: { revisits }, locale }: PartProps) {
  const texts = monthTexts[locale];
  return (
    <section class="section stack" aria-labelledby="revisits">
      <h2 id="revisits">{texts.revisits}</h2>
      {revisits.length === 0 && <p class="muted">{texts.noRevisits}</p>}
      <ul class="plain-list stack">
        {revisits.map(({ decision, department }) => (
          <li key={decision.id}>
            <a href={`/decisions/${decision.id}`}>{decision.what}</a>{' '}
            <span class="muted">
              {department.name}
              {decision.revisitOn && `, ${texts.since(formatDate(decision.revisitOn, locale, 'day'))}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
