import type { ChromeProps } from '../../access/page-chrome.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { figureText } from '../../kpis/domain/figure.js';
import type { Kpi } from '../../kpis/kpi.entity.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import type { MonthValue } from '../breaches.service.js';
import type { OpenDays } from '../domain/guardrail-history.js';
import type { Guardrail } from '../guardrail.entity.js';
import type { TypedGuardrail } from '../guardrails.pages.js';
import { guardrailTexts } from './guardrail-texts.js';
import { kpiValue } from './kpi-value.js';

interface GuardrailFormPageProps {
  readonly frame: ChromeProps;
  readonly kpi: Kpi;
  readonly department: string;
  /** The last bounds it had, if it had any. */
  readonly guardrail: Guardrail | null;
  readonly latest: MonthValue | null;
  /** From when on a change holds, and first bounds. */
  readonly open: OpenDays;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
  readonly typed?: TypedGuardrail;
}

/** Sets the bounds of one KPI, and says what may be decided inside them. */
export function GuardrailFormPage(props: GuardrailFormPageProps) {
  const { frame, kpi, department, guardrail, latest, open, problems = [], clash, typed } = props;
  const { openFrom, newFrom } = open;
  const { locale } = frame;
  const texts = guardrailTexts[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : figureText(value, locale === 'nl' ? ',' : '.');
  const isOver = guardrail !== null && (guardrail.untilDate ?? openFrom) < openFrom;
  const month = latest && periodWords({ kind: 'month', ...latest.month }, locale);
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={department} title={texts.form(kpi.name)} lead={texts.formLead} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        {latest && month && <p>{texts.lastReading(kpiValue(kpi, locale)(latest.value), month)}</p>}
        {guardrail && <p class="muted">{texts.formChange(formatDate(openFrom, locale))}</p>}
        <form class="stack" method="post">
          <input type="hidden" name="version" value={guardrail?.version ?? 0} />
          <NumberField
            name="low"
            label={texts.low}
            hint={texts.lowHint}
            unit={kpi.unit}
            value={typed?.low ?? shown(guardrail?.low)}
            error={error('low')}
          />
          <NumberField
            name="high"
            label={texts.high}
            hint={texts.highHint}
            unit={kpi.unit}
            value={typed?.high ?? shown(guardrail?.high)}
            error={error('high')}
          />
          <TextArea
            name="decides"
            label={texts.decidesLabel}
            hint={texts.decidesHint}
            rows={3}
            value={typed?.decides ?? guardrail?.decides}
            error={error('decides')}
            required
          />
          <TextArea
            name="data"
            label={texts.data}
            hint={texts.dataHint}
            rows={3}
            value={typed?.data ?? guardrail?.data}
            error={error('data')}
            required
          />
          {guardrail === null && (
            <DateField
              name="from"
              label={texts.from}
              hint={texts.fromHint}
              value={typed?.from ?? newFrom}
              error={error('from')}
            />
          )}
          <DateField
            name="until"
            label={texts.until}
            hint={texts.untilHint}
            min={openFrom}
            value={typed?.until ?? (isOver ? '' : (guardrail?.untilDate ?? ''))}
            error={error('until')}
          />
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href="/guardrails">{texts.title}</a>
          </p>
        </form>
        {guardrail && !isOver && (
          <form class="section stack" method="post" action={`/guardrails/${kpi.key}/end`}>
            <p class="muted">{texts.endHelp}</p>
            <p>
              <Button kind="danger">{texts.end}</Button>
            </p>
          </form>
        )}
      </div>
    </Layout>
  );
}
