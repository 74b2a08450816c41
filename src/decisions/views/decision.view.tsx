import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import type { LoggedDecision } from '../decisions.service.js';
import type { OutcomeCommand } from '../domain/decision.js';
import { DecisionState } from './decision-log.js';
import { decisionTexts } from './decision-texts.js';

interface DecisionPageProps {
  readonly frame: ChromeProps;
  readonly logged: LoggedDecision;
  readonly today: string;
  /** The day on which it was closed, in the organization's zone. */
  readonly closedOn: string | null;
  readonly mayClose: boolean;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
  readonly typed?: OutcomeCommand;
}

/** One decision: what and why, what it means for the customer, and what came of it. */
export function DecisionPage(props: DecisionPageProps) {
  const { frame, logged, today, clash, problems = [] } = props;
  const { locale } = frame;
  const texts = decisionTexts[locale];
  const { decision, department, kpi, by } = logged;
  const effect = [decision.effect, kpi && texts.effectOn(kpi.name)].filter(Boolean).join(', ');
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={department.name}
        title={decision.what}
        actions={
          <LinkButton href="/decisions" kind="quiet">
            {texts.back}
          </LinkButton>
        }
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <p>
          <DecisionState decision={decision} today={today} locale={locale} />
        </p>
        <DefinitionList
          items={[
            {
              term: texts.customer,
              description: (
                <>
                  <span class="pre-line">{decision.customer}</span>
                  {decision.fares && <p class="muted">{texts.fares[decision.fares]}.</p>}
                </>
              ),
            },
            { term: texts.why, description: <span class="pre-line">{decision.why}</span> },
            { term: texts.data, description: <span class="pre-line">{decision.data}</span> },
            {
              term: texts.effect,
              description: kpi ? (
                <a class="pre-line" href={`/kpis/${kpi.key}`}>
                  {effect}
                </a>
              ) : (
                effect || <span class="muted">{texts.noEffect}</span>
              ),
            },
            { term: texts.decidedOn, description: formatDate(decision.decidedOn, locale) },
            { term: texts.by, description: by?.name ?? texts.byMachine },
            { term: texts.revisit, description: formatDate(decision.revisitOn, locale) },
          ]}
        />
        <section class="section stack" aria-labelledby="result">
          <h2 id="result">{texts.result}</h2>
          <Result {...props} />
        </section>
      </div>
    </Layout>
  );
}

function Result({ frame: { locale }, logged, closedOn, mayClose, problems = [], typed }: DecisionPageProps) {
  const texts = decisionTexts[locale];
  const { id, outcome, learned } = logged.decision;
  const error = (field: string) => errorOf(problems, field, locale);
  if (closedOn !== null)
    return (
      <>
        <p class="pre-line">{outcome}</p>
        <DefinitionList
          items={[
            {
              term: texts.learned,
              description: learned ? (
                <span class="pre-line">{learned}</span>
              ) : (
                <span class="muted">{texts.nothingLearned}</span>
              ),
            },
          ]}
        />
        <p class="small muted">{texts.closedOn(formatDate(closedOn, locale))}</p>
      </>
    );
  if (!mayClose) return <p class="muted">{texts.notYet}</p>;
  return (
    <form class="stack" method="post" action={`/decisions/${id}/outcome`}>
      <TextArea
        name="outcome"
        label={texts.outcome}
        hint={texts.outcomeHint}
        rows={3}
        value={typed?.outcome}
        error={error('outcome')}
        required
      />
      <TextArea
        name="learned"
        label={texts.learned}
        hint={texts.learnedHint}
        rows={3}
        value={typed?.learned ?? ''}
        error={error('learned')}
      />
      <p>
        <Button>{texts.close}</Button>
      </p>
    </form>
  );
}
