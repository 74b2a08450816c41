import type { ChromeProps } from '../../access/page-chrome.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { FieldProblem } from '../../platform/errors.js';
import { LinkButton } from '../../platform/pages/button.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { isOver } from '../domain/moves.js';
import type { QuarterPriorities } from '../priorities.service.js';
import type { ProjectRights } from '../project-rights.service.js';
import { AttentionSection } from './attention-section.js';
import { ExperimentsSection } from './experiments-section.js';
import { FigureSection } from './figure-section.js';
import { OrderSection, type TypedRank } from './order-section.js';
import { PrioritiesTable } from './priorities-table.js';
import { ProjectName } from './project-state.js';
import { projectsTexts } from './projects-texts.js';
import { QuarterSwitch } from './quarter-switch.js';

interface ProjectsPageProps {
  readonly frame: ChromeProps;
  /** Null where no planning year is kept. */
  readonly priorities: QuarterPriorities | null;
  readonly rights: ProjectRights;
  readonly typed?: TypedRank;
  readonly problems?: readonly FieldProblem[];
}

/** A quarter's projects, the most urgent first; below them what holds for all quarters. */
export function ProjectsPage({ frame, priorities, rights, typed, problems = [] }: ProjectsPageProps) {
  const { locale } = frame;
  const texts = projectsTexts[locale];
  const mayPropose = rights.leads || rights.own.length > 0;
  const actions = mayPropose && <LinkButton href="/projects/new">{texts.add}</LinkButton>;
  if (priorities === null)
    return (
      <Layout {...frame}>
        <PageHeader title={texts.title} lead={texts.lead} />
        <EmptyState title={texts.noYear}>{texts.noYearHelp}</EmptyState>
      </Layout>
    );
  const { quarter, focus, ranked, ended, pictures, yardstick, learned } = priorities;
  const currency = yardstick.worth?.currency ?? 'EUR';
  const open = pictures.filter(({ project }) => !isOver(project.state));
  const unplanned = open.filter(({ quarters }) => quarters.length === 0);
  const shared = open.filter(({ departments }) => departments.length > 1);
  const most = Math.max(0, ...ranked.map(({ urgency }) => urgency));
  const later = ranked.filter(({ inFocus }) => !inFocus);
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={periodWords(quarter, locale)}
        title={texts.title}
        lead={texts.lead}
        actions={actions}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        <QuarterSwitch priorities={priorities} locale={locale} />
        <section class="section stack" aria-labelledby="focus">
          <h2 id="focus">{texts.focus(Math.min(focus, Math.max(1, ranked.length)))}</h2>
          {ranked.length === 0 ? (
            <EmptyState level={3} title={texts.nothing}>
              {texts.nothingHelp}
            </EmptyState>
          ) : (
            <PrioritiesTable
              caption={texts.focus(focus)}
              projects={ranked.filter(({ inFocus }) => inFocus)}
              {...{ most, currency, locale }}
            />
          )}
          <FigureSection {...{ yardstick, rights, locale }} />
        </section>
        {later.length > 0 && (
          <section class="section stack" aria-labelledby="after">
            <h2 id="after">{texts.after}</h2>
            <PrioritiesTable caption={texts.after} projects={later} {...{ most, currency, locale }} />
          </section>
        )}
        {rights.leads && ranked.length > 0 && <OrderSection {...{ priorities, typed, problems, locale }} />}
        <AttentionSection pictures={open} today={yardstick.today} locale={locale} />
        <ExperimentsSection {...{ pictures, learned, currency, locale }} />
        <section class="section stack" aria-labelledby="shared">
          <h2 id="shared">{texts.shared}</h2>
          <p class="muted">{shared.length === 0 ? texts.noShared : texts.sharedLead}</p>
          {shared.length > 0 && (
            <ul class="plain-list columns">
              {shared.map(({ project, departments }) => (
                <li key={project.id}>
                  <strong>{departments.map(({ name }) => name).join(' · ')}</strong>
                  <br />
                  <a href={`/projects/${project.key}`}>{project.name}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
        {unplanned.length > 0 && (
          <section class="section stack" aria-labelledby="unplanned">
            <h2 id="unplanned">{texts.unplanned}</h2>
            <p class="muted">{texts.unplannedLead}</p>
            <ul>
              {unplanned.map((picture) => (
                <li key={picture.project.id}>
                  <ProjectName picture={picture} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {ended.length > 0 && (
          <section class="section stack" aria-labelledby="ended">
            <h2 id="ended">{texts.ended}</h2>
            <ul class="stack">
              {ended.map((picture) => (
                <li key={picture.project.id}>
                  <ProjectName picture={picture} locale={locale} />
                  {learned.get(picture.project.id)}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  );
}
