import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { AssessmentPicture } from '../assessment-page.service.js';
import type { RoundCommand } from '../domain/round.js';
import { THEMES } from '../domain/statements.js';
import { assessmentTexts } from './assessment-texts.js';
import { meanWords } from './mean-words.js';
import { RoundCard } from './round-card.js';
import { RoundResults } from './round-results.js';
import { ThemeTrend } from './theme-trend.js';

interface AssessmentPageProps {
  readonly frame: ChromeProps;
  readonly picture: AssessmentPicture;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
  readonly typed?: RoundCommand;
  readonly done?: 'answer' | undefined;
}

/** What waits to be answered, then how the three themes went, then what was said about each statement. */
export function AssessmentPage({ frame, picture, problems = [], clash, typed, done }: AssessmentPageProps) {
  const { locale } = frame;
  const texts = assessmentTexts[locale];
  const { rounds, shown } = picture;
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        {done === 'answer' && <Flash>{texts.thanks}</Flash>}
        <RoundCard {...{ picture, problems, typed, locale }} />
        {shown === null ? (
          <EmptyState title={texts.empty}>{texts.emptyHelp}</EmptyState>
        ) : (
          <>
            <section class="section stack" aria-labelledby="over-time">
              <h2 id="over-time">{texts.overTime}</h2>
              <ThemeTrend rounds={rounds.toReversed()} locale={locale} />
              <OverTime {...{ rounds, locale }} />
            </section>
            <RoundResults {...{ picture, shown, locale }} />
          </>
        )}
      </div>
    </Layout>
  );
}

function OverTime({ rounds, locale }: Pick<AssessmentPicture, 'rounds'> & { readonly locale: Locale }) {
  const texts = assessmentTexts[locale];
  return (
    <DataTable
      caption={texts.overTime}
      captionHidden
      columns={[
        { label: texts.round },
        { label: texts.answers, number: true },
        ...THEMES.map((theme) => ({ label: texts.theme[theme], number: true })),
      ]}
      rows={rounds.map(({ round, answers, results }) => ({
        key: round.key,
        cells: [
          <a href={`/assessment?round=${round.key}#results`}>{round.name}</a>,
          answers,
          ...THEMES.map((theme) => meanWords(results?.all.themes[theme] ?? null, locale)),
        ],
      }))}
    />
  );
}
