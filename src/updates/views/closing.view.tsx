import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { DateField, TimeField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import type { OwedRequest, OwedRound, OwedRounds } from '../owed/owed-round.js';
import { momentFor } from './moment.js';
import { owedTexts } from './owed-texts.js';

export interface TypedClosing {
  /** Keys. */
  readonly departments: readonly string[];
  readonly kind: string;
  /** The day until which. */
  readonly until: string;
  readonly time: string;
  readonly reason: string;
}

interface ClosingPageProps {
  readonly frame: ChromeProps;
  readonly owed: OwedRounds & { readonly round: OwedRound };
  readonly viewer: Viewer;
  readonly typed: TypedClosing;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
}

/** Where a planner closes requests, or opens them again. */
export function ClosingPage({ frame, owed, viewer, typed, problems = [], clash }: ClosingPageProps) {
  const { locale } = viewer;
  const all = owedTexts[locale];
  const texts = all.closing;
  const { round, zone, asOf } = owed;
  const error = (field: string) => errorOf(problems, field, locale);
  const isRunning = round.requests.some(({ state }) => state !== 'closed');
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={<a href={`/owed/${round.roundId}`}>{all.round(periodWords(round.period, locale))}</a>}
        title={texts.title}
        lead={texts.lead(periodWords(round.period, locale))}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <form class="stack" method="post" action={`/owed/${round.roundId}/closing`}>
          <ChoiceField
            name="departments"
            label={texts.departments}
            values={typed.departments}
            choices={round.requests.map((request) => ({
              value: request.department.key,
              label: `${request.department.name} · ${standing(request, viewer, locale)}`,
            }))}
            error={error('departments')}
            several
          />
          <ChoiceField
            name="kind"
            label={texts.kind}
            values={[typed.kind === 'close' || (typed.kind === '' && isRunning) ? 'close' : 'reopen']}
            choices={[
              { value: 'reopen', label: texts.reopen },
              { value: 'close', label: texts.close },
            ]}
          />
          <DateField
            name="until"
            label={texts.date}
            hint={texts.untilHint(zone)}
            min={dateAt(asOf, zone)}
            value={typed.until}
            error={error('until')}
          />
          <TimeField name="time" label={texts.time} value={typed.time || '17:00'} />
          <TextArea
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            rows={3}
            value={typed.reason}
            error={error('reason')}
            required
          />
          <p class="muted">{texts.mailed}</p>
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href={`/owed/${round.roundId}`}>{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}

function standing({ state, version, closesAt }: OwedRequest, viewer: Viewer, locale: Locale): string {
  const texts = owedTexts[locale];
  const word = state === 'closed' && version === 0 ? texts.unanswered : texts.states[state];
  const moment = momentFor(closesAt, viewer);
  return `${word}, ${(state === 'closed' ? texts.closed(moment) : texts.closes(moment)).toLowerCase()}`;
}
