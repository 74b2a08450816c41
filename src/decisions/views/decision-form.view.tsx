import type { ChromeProps } from '../../access/page-chrome.js';
import type { Kpi } from '../../kpis/kpi.entity.js';
import type { RosterDepartment } from '../../organizations/domain/roster.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import type { GuardrailStanding } from '../breaches.service.js';
import type { TypedDecision } from '../decision-form.pages.js';
import { boundsWords } from '../domain/guardrail-words.js';
import { FARES, latestRevisit } from '../domain/decision.js';
import { decisionFormTexts } from './decision-form-texts.js';
import { decisionTexts } from './decision-texts.js';
import { kpiValue } from './kpi-value.js';

interface DecisionFormPageProps {
  readonly frame: ChromeProps;
  readonly today: string;
  /** Those for which whoever writes decides. */
  readonly departments: readonly RosterDepartment[];
  /** Theirs, by name. */
  readonly kpis: readonly Kpi[];
  /** Guardrails of these KPIs. */
  readonly standings: readonly GuardrailStanding[];
  readonly typed: TypedDecision;
  readonly problems?: readonly FieldProblem[];
}

/** What was decided without asking, written down in a minute: the customer question stands in the middle of it. */
export function DecisionFormPage(props: DecisionFormPageProps) {
  const { frame, today, departments, kpis, typed, problems = [] } = props;
  const { locale } = frame;
  const texts = decisionFormTexts[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  // Asked only where the reason names cost alone: then it cannot be passed over.
  const asksFares = error('fares') !== undefined || typed.fares !== null;
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      {departments.length === 0 ? (
        <EmptyState title={texts.nobody}>{texts.nobodyHelp}</EmptyState>
      ) : (
        <div class="stack">
          <ErrorSummary locale={locale} problems={problems} />
          <Room {...props} />
          <form class="stack" method="post" action="/decisions/new">
            <DepartmentField {...{ departments, value: typed.department, label: texts.department }} />
            <TextField
              name="what"
              label={texts.what}
              hint={texts.whatHint}
              value={typed.what}
              error={error('what')}
              required
            />
            <TextArea name="why" label={texts.why} rows={2} value={typed.why} error={error('why')} required />
            <TextArea
              name="data"
              label={texts.data}
              hint={texts.dataHint}
              rows={2}
              value={typed.data}
              error={error('data')}
              required
            />
            <TextArea
              name="customer"
              label={texts.customer}
              hint={texts.customerHint}
              rows={2}
              value={typed.customer}
              error={error('customer')}
              required
            />
            {asksFares && (
              <ChoiceField
                name="fares"
                label={texts.fares}
                hint={texts.faresHint}
                values={typed.fares === null ? [] : [typed.fares]}
                choices={FARES.map((value) => ({ value, label: decisionTexts[locale].fares[value] }))}
                error={error('fares')}
              />
            )}
            <SelectField
              name="kpi"
              label={texts.kpi}
              value={typed.kpi}
              choices={[
                { value: '', label: texts.noKpi },
                ...kpis.map(({ key, name }) => ({ value: key, label: name })),
              ]}
              error={error('kpi')}
            />
            <TextField
              name="effect"
              label={texts.effect}
              hint={texts.effectHint}
              value={typed.effect}
              error={error('effect')}
            />
            <DateField
              name="revisitOn"
              label={texts.revisit}
              hint={texts.revisitHint}
              min={today}
              max={latestRevisit(today)}
              value={typed.revisitOn}
              error={error('revisitOn')}
              required
            />
            <p class="row">
              <Button>{texts.keep}</Button>
              <a href="/decisions">{texts.back}</a>
            </p>
          </form>
        </div>
      )}
    </Layout>
  );
}

/** One department is said, several are chosen from. */
export function DepartmentField({
  departments,
  value,
  label,
}: {
  readonly departments: readonly RosterDepartment[];
  readonly value: string;
  readonly label: string;
}) {
  const [only] = departments;
  if (departments.length === 1)
    return (
      <p>
        <span class="muted">{label}</span> <strong>{only?.name}</strong>
        <input type="hidden" name="department" value={only?.key} />
      </p>
    );
  const choices = departments.map(({ key, name }) => ({ value: key, label: name }));
  return <SelectField {...{ name: 'department', label, value, choices }} />;
}

/** What may be decided without asking, at hand while it is written down. */
function Room({ frame: { locale }, standings }: DecisionFormPageProps) {
  const texts = decisionFormTexts[locale];
  if (standings.length === 0) return <p class="muted">{texts.noRoom}</p>;
  return (
    <section class="card" aria-labelledby="room">
      <h2 id="room">{texts.room}</h2>
      <ul>
        {standings.map(({ kpi, guardrail, breach }) => (
          <li key={kpi.id}>
            {texts.roomLine(
              kpi.name,
              boundsWords(guardrail, kpiValue(kpi, locale), locale),
              guardrail.decides,
            )}
            {breach && <strong> {texts.roomOutside}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
