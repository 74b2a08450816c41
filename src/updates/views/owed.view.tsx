import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { REQUEST_STATES } from '../domain/request-state.js';
import { countsOf, isRunning, type OwedRound, type OwedRounds } from '../owed/owed-round.js';
import { momentFor } from './moment.js';
import { NudgeLate, OwedTable } from './owed-table.js';
import { owedTexts } from './owed-texts.js';

interface OwedPageProps {
  readonly frame: ChromeProps;
  readonly owed: OwedRounds;
  readonly viewer: Viewer;
}

/** All rounds that run, department by department, and the way to those that are over. */
export function OwedPage({ frame, owed, viewer }: OwedPageProps) {
  const { locale } = viewer;
  const texts = owedTexts[locale];
  const running = owed.rounds.filter(isRunning);
  const over = owed.rounds.filter((round) => !isRunning(round));
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} eyebrow={texts.asOf(momentFor(owed.asOf, viewer))} />
      <div class="stack">
        {running.length === 0 && <EmptyState title={texts.none}>{texts.noneHint}</EmptyState>}
        {running.map((round) => (
          <section key={round.roundId} class="section stack" aria-labelledby={`round-${round.roundId}`}>
            <h2 id={`round-${round.roundId}`}>
              <a href={`/owed/${round.roundId}`}>{texts.round(periodWords(round.period, locale))}</a>
            </h2>
            <p class="muted">{texts.forSession(formatDate(round.session.date, locale, 'long'))}</p>
            <Counts round={round} locale={locale} />
            <NudgeLate round={round} locale={locale} />
            <OwedTable {...{ round, viewer }} />
          </section>
        ))}
        {over.length > 0 && (
          <section class="section stack" aria-labelledby="over">
            <h2 id="over">{texts.over}</h2>
            <ul class="plain-list stack">
              {over.map((round) => (
                <li key={round.roundId}>
                  <a href={`/owed/${round.roundId}`}>{texts.round(periodWords(round.period, locale))}</a>{' '}
                  <Missing round={round} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  );
}

interface PartProps {
  readonly round: OwedRound;
  readonly locale: Locale;
}

export function Counts({ round, locale }: PartProps) {
  const texts = owedTexts[locale];
  const counts = countsOf(round);
  return (
    <p class="row">
      {REQUEST_STATES.filter((state) => counts[state] > 0).map((state) =>
        state === 'late' ? (
          <Status key={state} tone="at-risk">
            {texts.counts[state](counts[state])}
          </Status>
        ) : (
          <Badge key={state}>{texts.counts[state](counts[state])}</Badge>
        ),
      )}
    </p>
  );
}

/** Which departments never answered a round that is over. */
function Missing({ round, locale }: PartProps) {
  const missing = round.requests.filter(({ version }) => version === 0);
  if (missing.length === 0) return <Status tone="on-track">{owedTexts[locale].states.answered}</Status>;
  return (
    <span class="muted">
      {owedTexts[locale].unanswered}: {missing.map(({ department }) => department.name).join(', ')}
    </span>
  );
}
