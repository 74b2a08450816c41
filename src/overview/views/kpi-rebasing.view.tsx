import type { ChromeProps } from '../../access/page-chrome.js';
import type { Plan, Trajectory } from '../../kpis/domain/plan.js';
import type { OpenPlan } from '../../kpis/kpi-rebasings.service.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { figureText } from '../../kpis/domain/figure.js';
import type { TypedRebasing } from '../kpi-rebasing.pages.js';

const FIELDS = { line: ['baseline', 'target'], band: ['low', 'high', 'tolerance'] } as const;
type Field = (typeof FIELDS)[keyof typeof FIELDS][number];

const texts: NlEn<{
  readonly title: string;
  readonly lead: (from: string) => string;
  /** What becomes of the targets of single months. */
  readonly months: Record<Trajectory | 'band', string>;
  readonly fields: Record<Field, string>;
  readonly reason: string;
  readonly hint: string;
  readonly keep: string;
  readonly back: string;
}> = {
  en: {
    title: 'Another baseline or target',
    lead: (from) =>
      `This holds from ${from}, the first day of the month that is open. Months before keep what they were judged by.`,
    months: {
      line: 'Targets of single months from then on go.',
      steps: 'Steps from then on keep their place on the way: what was halfway stays halfway.',
      explicit:
        'Targets of single months from then on keep their place on the way: what was halfway stays halfway.',
      seasonal: 'Months from then on go as last year went, toward the new target.',
      band: '',
    },
    fields: {
      baseline: 'Baseline',
      target: 'Target for the end of the year',
      low: 'Lower bound',
      high: 'Upper bound',
      tolerance: 'How far outside nothing is left',
    },
    reason: 'Why',
    hint: 'It is shown with the KPI: whoever sees the line bend will ask.',
    keep: 'Keep',
    back: 'Back',
  },
  nl: {
    title: 'Een ander beginpunt of doel',
    lead: (from) =>
      `Dit geldt vanaf ${from}, de eerste dag van de maand die openstaat. Eerdere maanden houden waaraan ze zijn afgemeten.`,
    months: {
      line: 'Doelen van losse maanden vanaf dan vervallen.',
      steps: 'Stappen vanaf dan houden hun plek op de weg: wat halverwege lag, blijft halverwege.',
      explicit:
        'Doelen van losse maanden vanaf dan houden hun plek op de weg: wat halverwege lag, blijft halverwege.',
      seasonal: 'De maanden vanaf dan lopen zoals vorig jaar, naar het nieuwe doel toe.',
      band: '',
    },
    fields: {
      baseline: 'Beginpunt',
      target: 'Doel voor het einde van het jaar',
      low: 'Ondergrens',
      high: 'Bovengrens',
      tolerance: 'Hoe ver erbuiten er niets meer overblijft',
    },
    reason: 'Waarom',
    hint: 'Het staat bij de KPI: wie de lijn ziet buigen, wil dat weten.',
    keep: 'Vastleggen',
    back: 'Terug',
  },
};

interface RebasingPageProps {
  readonly frame: ChromeProps;
  readonly open: OpenPlan;
  readonly typed?: TypedRebasing;
  readonly problems?: readonly FieldProblem[];
  /** Somebody else was faster. */
  readonly clash?: DomainError | null;
}

const trajectoryOf = (plan: Plan) => (plan.direction === 'band' ? 'band' : (plan.trajectory ?? 'line'));

export function RebasingPage({ frame, open, typed, problems = [], clash }: RebasingPageProps) {
  const { locale } = frame;
  const words = texts[locale];
  const { kpi, month, plan } = open;
  const now: Partial<Record<Field, number>> = plan.direction === 'band' ? { ...plan } : { ...plan };
  const shown = (field: Field) => figureText(now[field] ?? 0, locale === 'nl' ? ',' : '.');
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={kpi.name}
        title={words.title}
        lead={`${words.lead(formatDate(month.startsOn, locale))} ${words.months[trajectoryOf(plan)]}`.trim()}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <form class="stack" method="post">
          <input type="hidden" name="version" value={kpi.version} />
          {FIELDS[plan.direction === 'band' ? 'band' : 'line'].map((field) => (
            <NumberField
              key={field}
              name={field}
              label={words.fields[field]}
              unit={kpi.unit}
              value={typed?.[field] ?? shown(field)}
              error={errorOf(problems, field, locale)}
              required
            />
          ))}
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.hint}
            rows={3}
            value={typed?.reason}
            error={errorOf(problems, 'reason', locale)}
            required
          />
          <p class="row">
            <Button>{words.keep}</Button>
            <a href={`/kpis/${kpi.key}`}>{words.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
