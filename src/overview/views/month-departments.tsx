import type { Viewer } from '../../access/viewer.js';
import { STATUSES, type Status as KpiStatus } from '../../kpis/domain/status.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { MonthAnswer, MonthBrief, MonthKpi, NamedDepartment, SaidOfProject } from '../month-brief.js';
import type { MonthReport } from '../month-report.service.js';
import { momentWords } from './moment.js';
import { monthTexts } from './month-texts.js';
import { StatusStrip } from './status-strip.js';

interface PartProps {
  readonly report: MonthBrief;
  readonly viewer: Viewer;
}

/** Worst first, so that what to look at stands in front. */
const ORDER: readonly (KpiStatus | null)[] = ['off-track', 'at-risk', 'stale', 'on-track', null];

/** Every department with its KPIs as signs, and whether it answered. */
export function Departments({ report, viewer }: PartProps) {
  const { locale } = viewer;
  const texts = monthTexts[locale];
  const kpisOf = new Map<string, MonthKpi[]>();
  for (const kpi of report.kpis) {
    if (kpi.department === null) continue;
    kpisOf.set(kpi.department.id, [...(kpisOf.get(kpi.department.id) ?? []), kpi]);
  }
  const answerOf = new Map(report.answers.map((answer) => [answer.department.id, answer]));
  return (
    <section class="section stack" aria-labelledby="departments">
      <h2 id="departments">{texts.departments}</h2>
      <DataTable
        caption={texts.departments}
        captionHidden
        columns={[{ label: texts.department }, { label: texts.kpis }, { label: texts.answer }]}
        rows={departmentsIn(report).map((department) => {
          const kpis = [...(kpisOf.get(department.id) ?? [])].sort(
            (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status),
          );
          return {
            key: department.id,
            cells: [
              <a key="name" href={`/departments/${department.key}`}>
                {department.name}
              </a>,
              <Strip key="kpis" kpis={kpis} locale={locale} />,
              <AnswerState key="answer" answer={answerOf.get(department.id)} {...{ report, viewer }} />,
            ],
          };
        })}
      />
    </section>
  );
}

function departmentsIn({ kpis, answers }: MonthBrief): NamedDepartment[] {
  const all = new Map<string, NamedDepartment>();
  for (const { department } of [...kpis, ...answers]) if (department) all.set(department.id, department);
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function Strip({ kpis, locale }: { readonly kpis: readonly MonthKpi[]; readonly locale: Locale }) {
  const texts = monthTexts[locale];
  if (kpis.length === 0) return <span class="muted">{texts.noKpis}</span>;
  const counts = STATUSES.flatMap((status) => {
    const count = kpis.filter((kpi) => kpi.status === status).length;
    return count > 0 ? [texts.counts[status](count)] : [];
  });
  return (
    <>
      <StatusStrip kpis={kpis} locale={locale} />
      <br />
      <span class="small muted">{counts.reverse().join(', ')}</span>
    </>
  );
}

function AnswerState({ answer, viewer }: PartProps & { readonly answer: MonthAnswer | undefined }) {
  const texts = monthTexts[viewer.locale];
  if (!answer) return <span class="muted">–</span>;
  if (answer.said === null) return <Status tone="at-risk">{texts.missing}</Status>;
  return (
    <>
      <Badge>{texts.answered}</Badge>{' '}
      <span class="small muted">{momentWords(answer.late?.at ?? answer.answeredAt ?? 0, viewer)}</span>
    </>
  );
}

/** What each department wrote. */
export function Said({ report, viewer }: { readonly report: MonthReport; readonly viewer: Viewer }) {
  const texts = monthTexts[viewer.locale];
  const answered = report.answers.filter(({ said, closings }) => said !== null || closings.length > 0);
  if (answered.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="said">
      <h2 id="said">{texts.said}</h2>
      {answered.map((answer) => (
        <SaidBy key={answer.department.id} {...{ answer, viewer, names: report.projectNames }} />
      ))}
    </section>
  );
}

interface SaidByProps {
  readonly answer: MonthAnswer;
  readonly viewer: Viewer;
  /** Of projects. */
  readonly names: ReadonlyMap<string, string>;
}

function SaidBy({ answer, viewer, names }: SaidByProps) {
  const texts = monthTexts[viewer.locale];
  const { department, said, late, closings } = answer;
  const last = closings.at(-1);
  return (
    <section class="stack" aria-label={department.name}>
      <h3>{department.name}</h3>
      {late && <p class="muted">{texts.afterClosing(momentWords(late.at, viewer), late.reason)}</p>}
      {!late && last?.kind === 'reopen' && (
        <p class="muted">{texts.reopened(momentWords(last.closesAt, viewer), last.reason)}</p>
      )}
      {said && (
        <DefinitionList
          items={[
            ...(said.delivered === '' && said.projects.length > 0
              ? []
              : [{ term: texts.delivered, description: said.delivered || texts.nothing }]),
            ...said.projects.map((project) => ({
              term: names.get(project.projectId) ?? '',
              description: <ProjectSaid project={project} locale={viewer.locale} />,
            })),
            { term: texts.customer, description: said.customer },
            ...(said.help === ''
              ? []
              : [
                  {
                    term: said.helpFrom
                      ? texts.helpFrom(texts.helpWanted, said.helpFrom.name)
                      : texts.helpWanted,
                    description: said.help,
                  },
                ]),
            ...(said.learning === '' ? [] : [{ term: texts.learning, description: said.learning }]),
          ]}
        />
      )}
    </section>
  );
}

function ProjectSaid({ project, locale }: { readonly project: SaidOfProject; readonly locale: Locale }) {
  const texts = monthTexts[locale];
  const { status, delivered, next } = project;
  const word = texts.projectSaid[status];
  return (
    <>
      {status === 'done' ? (
        <Badge>{word}</Badge>
      ) : (
        <Status tone={status === 'stuck' ? 'off-track' : status}>{word}</Status>
      )}{' '}
      {delivered} {next !== '' && `${texts.next}: ${next}`}
    </>
  );
}
