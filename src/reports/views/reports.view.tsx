import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { Period } from '../../cycles/period.entity.js';
import { capital } from '../../overview/domain/capital.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { errorOf, ErrorSummary } from '../../platform/pages/error-summary.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { LOCALES } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { AskedReport, ListedReport } from '../reports.service.js';
import { reportTexts } from './report-texts.js';
import { ReportProgress } from './report-progress.js';

interface ReportsPageProps {
  readonly frame: ChromeProps;
  readonly viewer: Viewer;
  readonly periods: readonly Period[];
  readonly reports: readonly ListedReport[];
  readonly asked: AskedReport;
  readonly problems?: readonly FieldProblem[];
}

/** Where a board pack is asked for, and those that were. */
export function ReportsPage({ frame, viewer, periods, reports, asked, problems = [] }: ReportsPageProps) {
  const { locale } = viewer;
  const texts = reportTexts[locale];
  const choices = periods.map((period) => ({
    value: period.name,
    label: capital(periodWords(period, locale)),
  }));
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {periods.length === 0 ? (
          <EmptyState title={texts.noPeriods}>{texts.none}</EmptyState>
        ) : (
          <form class="stack fields" method="post" action="/reports">
            <SelectField
              name="period"
              label={texts.period}
              value={asked.period}
              choices={choices}
              error={errorOf(problems, 'period', locale)}
            />
            <SelectField
              name="locale"
              label={texts.language}
              value={asked.locale}
              choices={LOCALES.map((value) => ({ value, label: texts.languages[value] }))}
            />
            <ChoiceField
              name="mail"
              label={texts.mail}
              values={[asked.mails ? 'yes' : 'no']}
              choices={[
                { value: 'no', label: texts.mailNo },
                { value: 'yes', label: texts.mailYes },
              ]}
            />
            <p class="row">
              <Button>{texts.ask}</Button>
            </p>
          </form>
        )}
        <section class="section" aria-labelledby="made">
          <h2 id="made">{texts.list}</h2>
          {reports.length === 0 ? <p class="muted">{texts.none}</p> : <Made {...{ reports, viewer }} />}
        </section>
      </div>
    </Layout>
  );
}

function Made({ reports, viewer }: Pick<ReportsPageProps, 'reports' | 'viewer'>) {
  const { locale, zone } = viewer;
  const texts = reportTexts[locale];
  return (
    <DataTable
      caption={texts.list}
      captionHidden
      columns={[texts.pack, texts.language, texts.state, texts.asked, texts.by].map((label) => ({ label }))}
      rows={reports.map((report) => {
        const { date, time } = wallTimeAt(report.at, zone);
        return {
          key: report.id,
          cells: [
            <a href={`/reports/${report.id}`}>{capital(periodWords(report.period, locale))}</a>,
            texts.languages[report.locale],
            <ReportProgress report={report} locale={locale} />,
            formatDateTime(date, time, locale, 'day'),
            report.by ?? texts.machine,
          ],
        };
      })}
    />
  );
}
