import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { ListedReport } from '../reports.service.js';
import { ReportProgress } from './report-progress.js';
import { reportTexts } from './report-texts.js';

interface ReportPageProps {
  readonly frame: ChromeProps;
  readonly viewer: Viewer;
  readonly report: ListedReport;
}

const KILOBYTE = 1024;

/** One board pack: how far it is, and once it is there, the way to it. */
export function ReportPage({ frame, viewer, report }: ReportPageProps) {
  const { locale, zone } = viewer;
  const texts = reportTexts[locale];
  const { id, period, state, asOf, pages, size, mailedAt } = report;
  const isOver = state === 'done' || state === 'failed';
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={<a href="/reports">{texts.back}</a>}
        title={`${texts.pack} ${periodWords(period, locale)}`}
        lead={texts.languages[report.locale]}
      />
      <div class="stack">
        {state === 'failed' && <Flash tone="warning">{texts.failed}</Flash>}
        {!isOver && (
          <>
            <p role="status">
              <ReportProgress report={report} locale={locale} />
            </p>
            {state === 'queued' && <p>{texts.waiting}</p>}
            <p class="muted">{texts.byItself}</p>
          </>
        )}
        {state === 'done' && (
          <>
            <p class="row">
              <LinkButton href={`/reports/${id}.pdf`}>{texts.open}</LinkButton>
              <span class="muted">{texts.file(pages ?? 0, sizeWords(size ?? 0, locale))}</span>
            </p>
            {asOf !== null && <p>{texts.asOf(momentWords(asOf, zone, locale))}</p>}
            {mailedAt !== null && <p class="muted">{texts.mailed}</p>}
          </>
        )}
      </div>
    </Layout>
  );
}

function sizeWords(bytes: number, locale: Viewer['locale']): string {
  return formatNumber(Math.ceil(bytes / KILOBYTE), locale, { unit: 'kB', decimals: 0 });
}

function momentWords(instant: number, zone: string, locale: Viewer['locale']): string {
  const { date, time } = wallTimeAt(instant, zone);
  return formatDateTime(date, time, locale, 'long');
}
