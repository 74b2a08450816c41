import type { ChromeProps } from '../../access/page-chrome.js';
import { DecidedInSessions } from '../../cycles/decided-in-sessions.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { ProjectPage } from '../project-page.service.js';
import type { TypedMove } from '../typed-move.js';
import { CaseSection } from './case-section.js';
import { EffectsSection } from './effects-section.js';
import { capWords } from './experiments-section.js';
import { HistorySection } from './history-section.js';
import { MoveSection } from './move-section.js';
import { hoursWords, moneyWords, projectWords } from './project-words.js';
import { SaidSection } from './said-section.js';
import { projectTexts } from './project-texts.js';
import { projectsTexts } from './projects-texts.js';

interface ProjectPageProps {
  readonly frame: ChromeProps;
  readonly page: ProjectPage;
  readonly typed?: TypedMove;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
}

/** One project: the customer's problem first, then what it moves, what it may cost, and how it goes. */
export function ProjectPageView({ frame, page, typed, problems = [], clash }: ProjectPageProps) {
  const { locale } = frame;
  const texts = projectTexts[locale];
  const words = projectWords[locale];
  const { picture, yardstick, moves, names, mayChange, mayMove } = page;
  const { project, flags } = picture;
  const currency = yardstick.worth?.currency ?? 'EUR';
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={`${words.categories[project.category]}${project.hypothesis === null ? '' : ` · ${words.experiment}`}`}
        title={project.name}
        actions={
          mayChange && (
            <LinkButton kind="quiet" href={`/projects/${project.key}/change`}>
              {texts.change}
            </LinkButton>
          )
        }
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        {flags.map((flag) => (
          <Flash key={flag} tone="warning">
            <strong>{words.flags[flag]}.</strong> {words.advice[flag]}
          </Flash>
        ))}
        <section class="section stack" aria-labelledby="problem">
          <h2 id="problem">{texts.problem}</h2>
          <DefinitionList
            items={[
              { term: texts.who, description: project.who },
              { term: texts.wants, description: project.wants },
              { term: texts.obstacle, description: project.obstacle },
            ]}
          />
          <div>
            <div class="claim">
              <p>{project.customer}</p>
              <span class="small muted">{texts.customer}</span>
            </div>
          </div>
        </section>
        <About {...{ page, currency, locale }} />
        {page.said && <SaidSection said={page.said} locale={locale} />}
        {project.hypothesis !== null && <Experiment {...{ page, currency, locale }} />}
        <EffectsSection {...{ picture, yardstick, locale }} />
        <CaseSection {...{ picture, yardstick, locale }} />
        <DecidedInSessions about={page.decided} today={yardstick.today} locale={locale} />
        {mayMove && <MoveSection {...{ project, today: yardstick.today, typed, problems, locale }} />}
        <HistorySection {...{ moves, names, currency, locale }} />
        <p>
          <a href="/projects">{texts.back}</a>
        </p>
      </div>
    </Layout>
  );
}

interface PartProps {
  readonly page: ProjectPage;
  readonly currency: string;
  readonly locale: Locale;
}

function About({ page: { picture }, currency, locale }: PartProps) {
  const texts = projectTexts[locale];
  const words = projectWords[locale];
  const { project, owner, departments, quarters, waitingDays } = picture;
  const { fromDate, untilDate } = project;
  const money = (amount: number) => moneyWords(amount, currency, locale);
  const dates = [
    ...(fromDate === null ? [] : [texts.from(formatDate(fromDate, locale))]),
    ...(untilDate === null ? [] : [texts.until(formatDate(untilDate, locale))]),
  ].join(', ');
  const stands =
    waitingDays === null
      ? `${words.states[project.state]}, ${texts.since(formatDate(project.since, locale))}`
      : words.waiting(project.waitingFor ?? '', words.days(waitingDays));
  return (
    <section class="section stack" aria-labelledby="about">
      <h2 id="about">{texts.about}</h2>
      <DefinitionList
        items={[
          { term: texts.stands, description: stands },
          { term: texts.owner, description: owner?.name ?? words.nobody },
          { term: texts.departments, description: departments.map(({ name }) => name).join(', ') },
          {
            term: texts.quarters,
            description:
              quarters.map(({ period }) => periodWords(period, locale)).join(', ') || texts.noQuarter,
          },
          ...(dates === '' ? [] : [{ term: texts.dates, description: dates }]),
          {
            term: texts.spent,
            description: (
              <>
                {texts.ofEstimate(
                  hoursWords(project.spentHours, locale),
                  hoursWords(project.estimatedHours, locale),
                )}
                <br />
                {texts.ofEstimate(money(project.spentMoney), money(project.estimatedMoney))}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Experiment({ page: { picture, moves }, currency, locale }: PartProps) {
  const texts = projectTexts[locale];
  const { project } = picture;
  const learned = moves.findLast((move) => move.learned !== null)?.learned;
  const touched = formatNumber(project.customersTouched, locale, { decimals: 0 });
  return (
    <section class="section stack" aria-labelledby="experiment">
      <h2 id="experiment">{texts.experiment}</h2>
      <DefinitionList
        items={[
          { term: texts.hypothesis, description: project.hypothesis },
          { term: texts.cap, description: capWords(picture, currency, locale) },
          { term: texts.touched, description: touched },
          { term: texts.stopOn, description: project.stopOn && formatDate(project.stopOn, locale) },
          {
            term: texts.learned,
            description: learned ?? <span class="muted">{projectsTexts[locale].notYet}</span>,
          },
        ]}
      />
    </section>
  );
}
