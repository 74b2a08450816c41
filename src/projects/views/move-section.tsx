import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import { statesAfter } from '../domain/moves.js';
import type { Project } from '../project.entity.js';
import type { TypedMove } from '../typed-move.js';
import { projectWords } from './project-words.js';
import { projectTexts } from './project-texts.js';

interface MoveSectionProps {
  readonly project: Project;
  readonly today: string;
  readonly typed?: TypedMove | undefined;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** The next step, or how it stands; for whoever may say so. */
export function MoveSection({ project, today, typed, problems, locale }: MoveSectionProps) {
  const texts = projectTexts[locale];
  const words = projectWords[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  const { state, hypothesis } = project;
  return (
    <section class="section stack" aria-labelledby="next">
      <h2 id="next">{texts.next}</h2>
      <form class="stack reading" method="post" action={`/projects/${project.key}/moves`}>
        <input type="hidden" name="version" value={project.version} />
        <ChoiceField
          name="state"
          label={texts.state}
          values={[typed?.state || state]}
          choices={[
            { value: state, label: texts.stays(words.states[state]) },
            ...statesAfter(state).map((value) => ({ value, label: words.states[value] })),
          ]}
          error={error('state')}
        />
        <TextField
          name="waitingFor"
          label={texts.waitingFor}
          hint={texts.waitingForHint}
          value={typed?.waitingFor ?? project.waitingFor ?? ''}
          error={error('waitingFor')}
        />
        <DateField name="on" label={texts.on} max={today} value={typed?.on ?? today} error={error('on')} />
        <TextArea name="note" label={texts.note} rows={3} value={typed?.note} error={error('note')} />
        <TextArea
          name="learned"
          label={texts.learned}
          hint={hypothesis === null ? undefined : texts.learnedHint}
          rows={3}
          value={typed?.learned}
          error={error('learned')}
        />
        <NumberField
          name="spentHours"
          label={texts.spentHours}
          hint={texts.spentHint}
          value={typed?.spentHours}
          error={error('spentHours')}
        />
        <NumberField
          name="spentMoney"
          label={texts.spentMoney}
          value={typed?.spentMoney}
          error={error('spentMoney')}
        />
        {hypothesis !== null && (
          <NumberField
            name="customersTouched"
            label={texts.touched}
            value={typed?.customersTouched}
            error={error('customersTouched')}
          />
        )}
        <p>
          <Button>{texts.write}</Button>
        </p>
      </form>
    </section>
  );
}
