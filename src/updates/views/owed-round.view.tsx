import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { has } from '../../organizations/domain/rights.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { OwedRound, OwedRounds } from '../owed/owed-round.js';
import { momentFor } from './moment.js';
import { Counts } from './owed.view.js';
import { NudgeLate, OwedTable } from './owed-table.js';
import { owedTexts } from './owed-texts.js';

/** What a press brought about; all 0 where nobody pressed anything. */
interface Told {
  readonly asked: number;
  readonly lately: number;
  readonly yourself: number;
  readonly closed: number;
  readonly opened: number;
  readonly pressed: number;
}

interface OwedRoundPageProps {
  readonly frame: ChromeProps;
  readonly owed: OwedRounds & { readonly round: OwedRound };
  readonly viewer: Viewer;
  readonly told: Told;
}

/** One round, and what a planner can do about it. */
export function OwedRoundPage({ frame, owed, viewer, told }: OwedRoundPageProps) {
  const { locale } = viewer;
  const texts = owedTexts[locale];
  const { round, asOf } = owed;
  const { session, period } = round;
  const mayClose = has('close-updates', viewer);
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={<a href="/owed">{texts.all}</a>}
        title={texts.round(periodWords(period, locale))}
        lead={`${texts.forSession(formatDate(session.date, locale, 'long'))} ${texts.asOf(momentFor(asOf, viewer))}`}
        actions={
          mayClose && (
            <LinkButton href={`/owed/${round.roundId}/closing`} kind="quiet">
              {texts.closeOrOpen}
            </LinkButton>
          )
        }
      />
      <div class="stack">
        <WhatHappened told={told} locale={locale} />
        <Counts round={round} locale={locale} />
        <NudgeLate round={round} locale={locale} />
        <OwedTable {...{ round, viewer }} />
        <p class="row">
          <a href={`/month/${encodeURIComponent(period.name)}`}>{texts.month}</a>
          <a href={`/sessions/${session.id}`}>{texts.session}</a>
        </p>
      </div>
    </Layout>
  );
}

function WhatHappened({ told, locale }: { readonly told: Told; readonly locale: Locale }) {
  const { asked, lately, yourself, closed, opened, pressed } = told;
  const say = owedTexts[locale].told;
  const sentences = [
    ...(asked > 0 ? [say.asked(asked)] : []),
    ...(lately > 0 ? [say.lately(lately)] : []),
    ...(yourself > 0 ? [say.yourself] : []),
    ...(closed > 0 ? [say.closed(closed)] : []),
    ...(opened > 0 ? [say.opened(opened)] : []),
  ];
  if (sentences.length === 0 && pressed === 0) return null;
  const isDone = asked + closed + opened > 0;
  return (
    <Flash tone={isDone ? 'done' : 'note'}>{sentences.length > 0 ? sentences.join(' ') : say.nothing}</Flash>
  );
}
