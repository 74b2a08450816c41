import type { ChromeProps } from '../../access/page-chrome.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { MANDATES } from '../domain/goal.js';
import { isInForce } from '../domain/phase.js';
import type { GoalForm } from '../goal-form.service.js';
import type { TypedGoal } from '../goal-form.pages.js';
import { goalFormTexts } from './goal-form-texts.js';

interface GoalFormPageProps {
  readonly frame: ChromeProps;
  readonly form: GoalForm;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
  /** What was just typed. */
  readonly typed?: TypedGoal;
}

/** The goal as it is written down: one sentence first, and what it means for the customer right below. */
export function GoalFormPage({ frame, form, problems = [], clash, typed }: GoalFormPageProps) {
  const { locale } = frame;
  const texts = goalFormTexts[locale];
  const { goal, cycle, people, mayAppoint } = form;
  const error = (field: string) => errorOf(problems, field, locale);
  const owner = typed?.owner ?? people.find(({ id }) => id === goal?.ownerId)?.address ?? '';
  const year = periodWords({ ...cycle, kind: 'year', number: 1 }, locale);
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={texts.eyebrow(year)} title={goal === null ? texts.write : texts.change} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        {goal && isInForce(goal.phase) && <Flash tone="note">{texts.reopens}</Flash>}
        <form class="stack" method="post">
          <input type="hidden" name="version" value={goal?.version ?? 0} />
          <TextArea
            name="statement"
            label={texts.statement}
            hint={texts.statementHint}
            rows={2}
            value={typed?.statement ?? goal?.statement}
            error={error('statement')}
            required
          />
          <TextArea
            name="customer"
            label={texts.customer}
            hint={texts.customerHint}
            rows={3}
            value={typed?.customer ?? goal?.customer ?? ''}
            error={error('customer')}
          />
          <TextArea
            name="why"
            label={texts.why}
            rows={4}
            value={typed?.why ?? goal?.why}
            error={error('why')}
          />
          <DateField
            name="horizon"
            label={texts.horizon}
            hint={texts.horizonHint}
            min={cycle.startsOn}
            value={typed?.horizon ?? goal?.horizon ?? cycle.endsOn}
            error={error('horizon')}
          />
          {mayAppoint && (
            <>
              <SelectField
                name="owner"
                label={texts.owner}
                value={owner}
                choices={[
                  { value: '', label: texts.nobody },
                  ...people.map(({ address, name }) => ({ value: address, label: name })),
                ]}
                error={error('owner')}
              />
              <ChoiceField
                name="mandate"
                label={texts.mandate}
                values={[typed?.mandate ?? goal?.mandate ?? 'advising']}
                choices={MANDATES.map((value) => ({ value, label: texts.mandates[value] }))}
                error={error('mandate')}
              />
            </>
          )}
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href={goal === null ? '/goal' : `/goal/${goal.key}/story`}>{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
