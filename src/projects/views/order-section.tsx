import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { QuarterPriorities } from '../priorities.service.js';
import { projectsTexts } from './projects-texts.js';

/** What was typed, as it was typed. */
export interface TypedRank {
  readonly project: string;
  readonly rank: string;
  readonly reason: string;
  readonly focus: string;
}

interface OrderSectionProps {
  readonly priorities: QuarterPriorities;
  readonly typed?: TypedRank | undefined;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** Leadership gives a project its place by hand, and says how many it has its eye on. */
export function OrderSection({ priorities, typed, problems, locale }: OrderSectionProps) {
  const texts = projectsTexts[locale];
  const { quarter, ranked, focus } = priorities;
  const error = (field: string) => errorOf(problems, field, locale);
  const hidden = <input type="hidden" name="quarter" value={quarter.name} />;
  return (
    <details class="folded" open={problems.length > 0}>
      <summary>{texts.order}</summary>
      <div class="stack">
        <p class="muted">{texts.orderLead}</p>
        <form class="stack" method="post" action="/projects/order">
          {hidden}
          <SelectField
            name="project"
            label={texts.project}
            value={typed?.project}
            choices={ranked.map(({ project, place }) => ({
              value: project.key,
              label: `${place}. ${project.name}`,
            }))}
            error={error('project')}
          />
          <NumberField
            name="rank"
            label={texts.place}
            hint={texts.placeHint}
            value={typed?.rank}
            error={error('rank')}
          />
          <TextField name="reason" label={texts.reason} value={typed?.reason} error={error('reason')} />
          <p>
            <Button kind="quiet">{texts.setPlace}</Button>
          </p>
        </form>
        <form class="stack" method="post" action="/projects/focus">
          {hidden}
          <NumberField
            name="focus"
            label={texts.focusSize}
            value={typed?.focus || String(focus)}
            error={error('focus')}
          />
          <p>
            <Button kind="quiet">{texts.setFocus}</Button>
          </p>
        </form>
      </div>
    </details>
  );
}
