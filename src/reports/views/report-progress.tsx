import type { Locale } from '../../platform/pages/locale.js';
import type { ListedReport } from '../reports.service.js';
import { reportTexts } from './report-texts.js';

interface ReportProgressProps {
  readonly report: ListedReport;
  readonly locale: Locale;
}

/** Where a pack stands; while it is being made, how far it is. */
export function ReportProgress({ report: { state, done, total }, locale }: ReportProgressProps) {
  const texts = reportTexts[locale];
  if (state !== 'making' || total === 0) return <>{texts.states[state]}</>;
  return (
    <>
      <progress class="progress" max={total} value={done} aria-label={texts.states.making} />{' '}
      {texts.progress(done, total)}
    </>
  );
}
