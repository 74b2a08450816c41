import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import type { TypedCustomerGoal } from '../customer-goal-form.pages.js';
import { CUSTOMER_GOAL_KINDS } from '../domain/customer-goal.js';
import type { LevelChoices } from '../goal-level-form.service.js';
import type { CustomerLevel } from '../goal-levels.service.js';
import { LevelForm } from './level-form.js';
import { levelFormTexts } from './level-form-texts.js';
import { levelsTexts } from './levels-texts.js';

interface CustomerGoalFormPageProps {
  readonly frame: ChromeProps;
  /** Null for one that is still to be added. */
  readonly level: CustomerLevel | null;
  readonly choices: LevelChoices;
  readonly shown: TypedCustomerGoal;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
}

/** What customers bring, as it is written down. */
export function CustomerGoalFormPage(props: CustomerGoalFormPageProps) {
  const { frame, level, choices, shown, problems = [], clash } = props;
  const { locale } = frame;
  const texts = levelFormTexts[locale];
  const words = levelsTexts[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <LevelForm
      {...{ frame, problems, clash, until: shown.until }}
      title={level === null ? texts.addCustomer : texts.changeCustomer}
      version={level?.goal.version ?? 0}
      kpis={{ label: texts.serving, chosen: shown.kpis, choices: choices.kpis }}
    >
      <ChoiceField
        name="kind"
        label={texts.kind}
        values={[shown.kind]}
        choices={CUSTOMER_GOAL_KINDS.map((value) => ({ value, label: words.kind[value] }))}
      />
      <TextArea
        name="statement"
        label={texts.statement}
        hint={texts.customerHint}
        rows={2}
        value={shown.statement}
        error={error('statement')}
        required
      />
      <TextField
        name="target"
        label={texts.target}
        hint={texts.targetHint}
        value={shown.target}
        error={error('target')}
      />
      <SelectField
        name="measure"
        label={texts.measure}
        hint={texts.measureHint}
        value={shown.measure}
        choices={[
          { value: '', label: texts.noMeasure },
          ...choices.kpis.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        error={error('measure')}
      />
      <SelectField
        name="goal"
        label={texts.goal}
        value={shown.goal}
        choices={choices.goals.map(({ key, statement }) => ({ value: key, label: statement }))}
        error={error('goal')}
      />
      <SelectField
        name="owner"
        label={texts.owner}
        value={shown.owner}
        choices={[
          { value: '', label: texts.nobody },
          ...choices.people.map(({ address, name }) => ({ value: address, label: name })),
        ]}
        error={error('owner')}
      />
    </LevelForm>
  );
}
