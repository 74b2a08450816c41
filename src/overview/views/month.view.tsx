import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { has } from '../../organizations/domain/rights.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { LinkButton } from '../../platform/pages/button.js';
import { capital } from '../domain/capital.js';
import { shortMonthOfYear } from '../domain/month-words.js';
import { missingOf } from '../month-brief.js';
import type { MonthReport } from '../month-report.service.js';
import { momentWords } from './moment.js';
import { Departments, Said } from './month-departments.js';
import { HelpWanted, Missing, Turns } from './month-news.js';
import { Breaches, Projects, Revisits } from './month-matters.js';
import { monthTexts } from './month-texts.js';
import { percentWords, pointsWords } from './percent.js';

export interface MonthProps {
  readonly report: MonthReport;
  readonly viewer: Viewer;
}

/** A month as leadership reads it before the session, and anybody afterwards. */
export function MonthPage({ frame, report, viewer }: MonthProps & { readonly frame: ChromeProps }) {
  const { locale } = viewer;
  const texts = monthTexts[locale];
  const { month, goal, asOf, diverges, answers, session, roundId } = report;
  const followsUp = has('read-owed', viewer);
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={<Neighbors report={report} viewer={viewer} />}
        title={texts.title(capital(periodWords({ kind: 'month', ...month }, locale)))}
        lead={
          goal ? <a href={`/goal?month=${encodeURIComponent(month.name)}`}>{goal.statement}</a> : texts.noGoal
        }
        actions={
          followsUp && (
            <>
              {roundId !== null && (
                <LinkButton href={`/owed/${roundId}`} kind="quiet">
                  {texts.owed}
                </LinkButton>
              )}
              <LinkButton href="/reports" kind="quiet">
                {texts.packs}
              </LinkButton>
            </>
          )
        }
      />
      <div class="stack">
        <p class="muted">{texts.asOf(momentWords(asOf, viewer, 'long'))}</p>
        <Figures report={report} viewer={viewer} />
        {diverges && <Flash tone="warning">{texts.diverges}</Flash>}
        <Turns report={report} locale={locale} />
        {answers.length === 0 ? (
          <EmptyState title={texts.nobodyAsked}>{texts.nobodyAskedHelp}</EmptyState>
        ) : (
          <>
            <HelpWanted report={report} locale={locale} />
            <Missing report={report} viewer={viewer} />
          </>
        )}
        <Departments report={report} viewer={viewer} />
        <Projects report={report} locale={locale} />
        <Breaches report={report} locale={locale} />
        <Revisits report={report} locale={locale} />
        <Said report={report} viewer={viewer} />
        {session && (
          <p>
            <a href={`/sessions/${session.id}`}>{texts.session}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}

function Neighbors({ report: { before, after, asOf }, viewer }: MonthProps) {
  const { locale } = viewer;
  const hasBegun = after !== null && Date.parse(after.startsOn) <= asOf;
  return (
    <>
      {before && (
        <a href={`/month/${encodeURIComponent(before.name)}`}>← {shortMonthOfYear(before, locale)}</a>
      )}
      {before && hasBegun && ' · '}
      {hasBegun && (
        <a href={`/month/${encodeURIComponent(after.name)}`}>{shortMonthOfYear(after, locale)} →</a>
      )}
    </>
  );
}

function Figures({ report, viewer: { locale } }: MonthProps) {
  const texts = monthTexts[locale];
  const { goal, progress, change, coverage, measured, answers } = report;
  const figures = [
    ...(goal
      ? [
          { term: texts.progress, value: progress === null ? texts.unknown : percentWords(progress, locale) },
          {
            term: texts.change,
            value: change ? texts.points(pointsWords(change.total * 100, locale)) : texts.first,
          },
          { term: texts.coverage, value: percentWords(coverage, locale) },
          ...(measured === null ? [] : [{ term: texts.measures, value: percentWords(measured, locale) }]),
        ]
      : []),
    ...(answers.length > 0
      ? [
          {
            term: texts.answered,
            value: texts.ofAsked(answers.length - missingOf(report).length, answers.length),
          },
        ]
      : []),
  ];
  return (
    <dl class="figures">
      {figures.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
