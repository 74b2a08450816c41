import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import type { TypedContactGoal } from '../contact-goal-form.pages.js';
import { AIMS, SIDES } from '../domain/contact-goal.js';
import type { LevelChoices } from '../goal-level-form.service.js';
import type { ContactLevel } from '../goal-levels.service.js';
import { LevelForm } from './level-form.js';
import { levelFormTexts } from './level-form-texts.js';
import { levelsTexts } from './levels-texts.js';

interface ContactGoalFormPageProps {
  readonly frame: ChromeProps;
  /** Null for one that is still to be added. */
  readonly level: ContactLevel | null;
  readonly choices: LevelChoices;
  readonly shown: TypedContactGoal;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
}

/** What a channel is to reach, as it is written down. */
export function ContactGoalFormPage(props: ContactGoalFormPageProps) {
  const { frame, level, choices, shown, problems = [], clash } = props;
  const { locale } = frame;
  const texts = levelFormTexts[locale];
  const words = levelsTexts[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  const offered = choices.levels.customers.filter(
    ({ goal, holds }) => holds || goal.key === level?.customerGoal.key,
  );
  return (
    <LevelForm
      {...{ frame, problems, clash, until: shown.until }}
      title={level === null ? texts.addContact : texts.changeContact}
      version={level?.goal.version ?? 0}
      kpis={{ label: texts.telling, chosen: shown.kpis, choices: choices.kpis }}
    >
      <SelectField
        name="customerGoal"
        label={texts.customerGoal}
        value={shown.customerGoal}
        choices={[
          ...(level === null ? [{ value: '', label: texts.choose }] : []),
          ...offered.map(({ goal }) => ({ value: goal.key, label: goal.statement })),
        ]}
        error={error('customerGoal')}
      />
      <TextField
        name="channel"
        label={texts.channel}
        hint={texts.channelHint}
        value={shown.channel}
        error={error('channel')}
        required
      />
      <ChoiceField
        name="side"
        label={texts.side}
        values={[shown.side]}
        choices={SIDES.map((value) => ({ value, label: words.side[value] }))}
      />
      <ChoiceField
        name="aim"
        label={texts.aim}
        values={[shown.aim]}
        choices={AIMS.map((value) => ({ value, label: words.aim[value] }))}
      />
      <TextArea
        name="statement"
        label={texts.statement}
        hint={texts.contactHint}
        rows={2}
        value={shown.statement}
        error={error('statement')}
        required
      />
    </LevelForm>
  );
}
