import type { ChromeProps } from '../../access/page-chrome.js';
import type { RosterDepartment } from '../../organizations/domain/roster.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { LONGEST_REASON, POSITIONS, type StanceCommand } from '../domain/stance.js';
import type { GoalStory } from '../goal-story.service.js';
import { storyTexts } from './story-texts.js';

interface StancePageProps {
  readonly frame: ChromeProps;
  readonly story: GoalStory;
  readonly department: RosterDepartment;
  readonly problems: readonly FieldProblem[];
  /** What it said last, or what was just typed. */
  readonly typed: StanceCommand | null;
}

/** Where a department stands: a form of a minute. */
export function StancePage({ frame, story, department, problems, typed }: StancePageProps) {
  const { locale } = frame;
  const texts = storyTexts[locale];
  const { goal, support } = story;
  const reopened = support.standings.get(department.id) === 'reopened';
  const error = (field: string) => errorOf(problems, field, locale);
  const area = (name: 'contribution' | 'words' | 'reason') => ({
    ...{ name, label: texts.ask[name], hint: texts.askHint[name], value: typed?.[name] ?? '' },
    ...{ rows: 3, maxlength: LONGEST_REASON, error: error(name) },
  });
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={department.name} title={texts.stanceTitle} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {reopened && <Flash tone="note">{texts.reworded}</Flash>}
        <blockquote class="quoted">
          <p>{goal.statement}</p>
          {goal.customer && <p class="muted">{goal.customer}</p>}
        </blockquote>
        <form class="stack" method="post">
          <TextArea {...area('contribution')} />
          <TextArea {...area('words')} />
          <ChoiceField
            name="position"
            label={texts.ask.position}
            values={typed?.position && !reopened ? [typed.position] : []}
            choices={POSITIONS.map((value) => ({ value, label: texts.position[value] }))}
            error={error('position')}
          />
          <TextArea {...area('reason')} />
          <p class="row">
            <Button>{texts.send}</Button>
            <a href={`/goal/${goal.key}/story`}>{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
