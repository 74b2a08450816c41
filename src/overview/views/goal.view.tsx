import type { ChromeProps } from '../../access/page-chrome.js';
import { DecidedInSessions } from '../../cycles/decided-in-sessions.js';
import type { PlanningCycle } from '../../cycles/planning-cycle.entity.js';
import type { SessionDecisionsAbout } from '../../cycles/session-decisions.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { isExpired } from '../../goals/domain/expiry.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { changeByDepartment, departmentsAsKpis, isLarge } from '../domain/goal-at-large.js';
import { goalBlocks } from '../domain/goal-blocks.js';
import { shortMonth } from '../domain/month-words.js';
import type { DepartmentProgress } from '../../kpis/goal-progress.service.js';
import type { GoalPicture } from '../goal-page.service.js';
import { AsOf } from './as-of.js';
import { changesTexts } from './department-changes-texts.js';
import { GoalBlocks } from './goal-blocks.js';
import { GoalChange } from './goal-change.js';
import { GoalDepartments } from './goal-departments.js';
import { GoalKpis } from './goal-kpis.js';
import { GoalMeasures } from './goal-measures.js';
import { GoalMonths } from './goal-months.js';
import { goalMonthsTexts } from './goal-months-texts.js';
import { monthTexts } from './month-texts.js';
import { goalTexts } from './goal-texts.js';
import { departmentNames } from './department-names.js';
import { dayWords, type Reader } from './moment.js';
import { percentWords } from './percent.js';

export function NoGoalPage({ frame, toWrite }: Pick<GoalPageProps, 'frame' | 'toWrite'>) {
  const texts = goalTexts[frame.locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} />
      <EmptyState title={texts.emptyTitle}>{texts.empty}</EmptyState>
      <ToWrite toWrite={toWrite} locale={frame.locale} />
    </Layout>
  );
}

interface GoalPageProps {
  readonly frame: ChromeProps;
  readonly reader: Reader;
  readonly picture: GoalPicture;
  /** What sessions decided about it. */
  readonly decided: SessionDecisionsAbout;
  /** Years whose goal the reader may write. */
  readonly toWrite: readonly PlanningCycle[];
  /** Whether the reader may begin a KPI. */
  readonly mayBegin: boolean;
}

export function GoalPage({ frame, reader, picture, decided, toWrite, mayBegin }: GoalPageProps) {
  const { locale } = reader;
  const texts = goalTexts[locale];
  const { goal, cycle, progress, months, kpiNames: names } = picture;
  const large = isLarge(progress.departments);
  const departments = departmentNames(progress.departments, locale);
  const before = months[months.findIndex(({ id }) => id === progress.month.id) - 1];
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={texts.eyebrow(periodWords({ ...cycle, kind: 'year', number: 1 }, locale))}
        title={goal.statement}
      />
      <div class="stack">
        {picture.asOf && <AsOf month={progress.month} now={`/goal?cycle=${cycle.year}`} locale={locale} />}
        <About picture={picture} reader={reader} />
        <ToWrite toWrite={toWrite} locale={locale} />
        <section class="section stack" aria-labelledby="progress">
          <div class="heading-row">
            <h2 id="progress">
              {texts.progress} · {periodWords({ kind: 'month', ...progress.month }, locale)}
            </h2>
            <MonthSwitch picture={picture} locale={locale} />
          </div>
          <Standing picture={picture} locale={locale} />
        </section>
        {before && (
          <section class="section stack" aria-labelledby="change">
            <h2 id="change">{texts.change(periodWords({ kind: 'month', ...before }, locale))}</h2>
            <GoalChange
              change={progress.change && large ? changeByDepartment(progress.change) : progress.change}
              departments={departments}
              progress={progress.progress}
              since={periodWords({ kind: 'month', ...before }, locale)}
              names={large ? departments : names}
              locale={locale}
            />
          </section>
        )}
        <section class="section stack" aria-labelledby="measures">
          <h2 id="measures">{texts.measures}</h2>
          <GoalMeasures progress={progress} locale={locale} />
        </section>
        <GoalMonths months={progress.byMonth()} locale={locale} />
        <DecidedInSessions about={decided} today={picture.today} locale={locale} />
        <section class="section stack" aria-labelledby="kpis">
          <div class="heading-row">
            <h2 id="kpis">{texts.kpis}</h2>
            <a href="/kpis">{texts.allKpis}</a>
          </div>
          {large ? (
            <GoalDepartments
              {...{ departments: progress.departments, thresholds: picture.thresholds, locale }}
            />
          ) : (
            <GoalKpis
              {...{ departments: progress.departments, progress: progress.progress, mayBegin, locale }}
            />
          )}
          {progress.departments.length > 0 && (
            <p>
              <a href="/goal/evidence">{goalMonthsTexts[locale].evidence}</a>
            </p>
          )}
        </section>
      </div>
    </Layout>
  );
}

function ToWrite({ toWrite, locale }: Pick<GoalPageProps, 'toWrite'> & { readonly locale: Locale }) {
  if (toWrite.length === 0) return null;
  return (
    <p class="row">
      {toWrite.map((cycle) => (
        <LinkButton key={cycle.id} href={`/goal/new?cycle=${cycle.year}`} kind="quiet">
          {goalTexts[locale].write(periodWords({ ...cycle, kind: 'year', number: 1 }, locale))}
        </LinkButton>
      ))}
    </p>
  );
}

function About({ picture: { goal, owner, today }, reader }: Pick<GoalPageProps, 'picture' | 'reader'>) {
  const { locale } = reader;
  const texts = goalTexts[locale];
  const expired = isExpired(goal, today);
  return (
    <>
      <p class="row">
        {goal.adoptedAt === null ? (
          <Badge tone="accent">{texts.draft}</Badge>
        ) : (
          <Badge>{texts.adopted(dayWords(goal.adoptedAt, reader, 'short'))}</Badge>
        )}
        {goal.phase === 'retired' && <Status tone="stale">{texts.retired}</Status>}
        {expired && <Status tone="at-risk">{texts.expired}</Status>}
        <a href={`/goal/${goal.key}/story`}>{texts.story}</a>
        <a href="/departments/changes">{changesTexts[locale].title}</a>
        <a href="/month">{monthTexts[locale].menu}</a>
        <a href="/goal/levels">{texts.levels}</a>
        <a href="/map">{texts.map}</a>
        <a href="/plan-check">{texts.check}</a>
      </p>
      <DefinitionList
        items={[
          ...(goal.why ? [{ term: texts.why, description: <Paragraphs text={goal.why} /> }] : []),
          {
            term: texts.customer,
            description: goal.customer ? (
              <Paragraphs text={goal.customer} />
            ) : (
              <span class="muted">{texts.noCustomer}</span>
            ),
          },
          {
            term: texts.owner,
            description: owner ? `${owner.name}, ${texts.mandates[goal.mandate]}` : texts.noOwner,
          },
          { term: texts.horizon, description: texts.until(formatDate(goal.horizon, locale)) },
        ]}
      />
    </>
  );
}

function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  );
}

function Standing({ picture, locale }: { readonly picture: GoalPicture; readonly locale: Locale }) {
  const texts = goalTexts[locale];
  const { progress, coverage, departments } = picture.progress;
  const large = isLarge(departments);
  const blocks = goalBlocks(
    large
      ? departmentsAsKpis(departments)
      : departments.map(({ kpis }) => ({ kpis: kpis.map(({ contribution }) => contribution) })),
  );
  const names = large ? departmentNames(departments, locale) : picture.kpiNames;
  return (
    <>
      {progress === null ? (
        <div>
          <p class="big-number">{texts.unknown}</p>
          <p class="muted">
            {weighsNothing(departments) ? goalMonthsTexts[locale].weightless : texts.unknownWhy}
          </p>
        </div>
      ) : (
        <div>
          <p class="big-number">
            {percentWords(progress, locale)} <span>{texts.ofTheWay}</span>
          </p>
          {coverage < 1 && <p class="muted">{texts.coverage(percentWords(coverage, locale))}</p>}
        </div>
      )}
      {blocks.length > 0 && (
        <GoalBlocks blocks={blocks} names={names} of={large ? 'departments' : 'kpis'} locale={locale} />
      )}
    </>
  );
}

function weighsNothing(departments: readonly DepartmentProgress[]): boolean {
  return departments.length > 0 && departments.every(({ weight }) => weight === 0);
}

function MonthSwitch({ picture, locale }: { readonly picture: GoalPicture; readonly locale: Locale }) {
  const { months, progress, cycle } = picture;
  if (months.length < 2) return null;
  return (
    <nav class="switch" aria-label={goalTexts[locale].months}>
      {months.map((month) => (
        <a
          key={month.id}
          href={`/goal?cycle=${cycle.year}&month=${encodeURIComponent(month.name)}#progress`}
          aria-current={month.id === progress.month.id ? 'page' : undefined}
        >
          <abbr title={periodWords({ kind: 'month', ...month }, locale)}>{shortMonth(month, locale)}</abbr>
        </a>
      ))}
    </nav>
  );
}
