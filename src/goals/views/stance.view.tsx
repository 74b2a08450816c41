import type { ChromeProps } from '../../access/page-chrome.js';
import type { RosterDepartment } from '../../organizations/domain/roster.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { POSITIONS, type StanceCommand } from '../domain/stance.js';
import type { GoalStory } from '../goal-story.service.js';
import { storyTexts } from './story-texts.js';

interface StancePageProps {
  readonly frame: ChromeProps;
  readonly story: GoalStory;
  readonly department: RosterDepartment;
  readonly problems: readonly FieldProblem[];
  /** Why what was typed could not be taken, where somebody else was faster. */
  readonly clash: DomainError | null | undefined;
  /** Where the form goes, and the way back, for whoever came by a mailed link; null goes back nowhere. */
  readonly action?: string;
  readonly back?: string | null;
  /** What was just typed. */
  readonly typed: StanceCommand | undefined;
}

/** Where a department stands: a form of a minute. */
export function StancePage(props: StancePageProps) {
  const { frame, story, department, problems, clash, typed, action } = props;
  const { locale } = frame;
  const texts = storyTexts[locale];
  const { goal } = story;
  const { back = `/goal/${goal.key}/story` } = props;
  const kept = story.stances.get(department.id);
  // What it said about other words, or before it was asked anew, is not filled in.
  const reopened = kept !== undefined && kept.revision < goal.worded;
  const anew = kept !== undefined && story.askedAnewAt !== null && kept.at < story.askedAnewAt;
  const position = typed ? typed.position : reopened || anew ? null : (kept?.position ?? null);
  const shown = typed ?? kept;
  const error = (field: string) => errorOf(problems, field, locale);
  const area = (name: 'contribution' | 'words' | 'reason') => ({
    ...{ name, label: texts.ask[name], hint: texts.askHint[name], value: shown?.[name] ?? '' },
    ...{ rows: 3, error: error(name) },
  });
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={department.name} title={texts.stanceTitle} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        {reopened && <Flash tone="note">{texts.reworded}</Flash>}
        {anew && !reopened && <Flash tone="note">{texts.askedAnew}</Flash>}
        <blockquote class="quoted">
          <p>{goal.statement}</p>
          {goal.customer && <p class="muted">{goal.customer}</p>}
        </blockquote>
        {story.expired && <Flash tone="warning">{texts.expired(formatDate(goal.horizon, locale))}</Flash>}
        <form class="stack" method="post" action={action}>
          <input type="hidden" name="worded" value={goal.worded} />
          <input type="hidden" name="number" value={kept?.number ?? 0} />
          <TextArea {...area('contribution')} />
          <TextArea {...area('words')} />
          <ChoiceField
            name="position"
            label={texts.ask.position}
            values={position === null ? [] : [position]}
            choices={POSITIONS.map((value) => ({ value, label: texts.position[value] }))}
            error={error('position')}
          />
          <TextArea {...area('reason')} />
          <p class="row">
            <Button>{texts.send}</Button>
            {back !== null && <a href={back}>{texts.back}</a>}
          </p>
        </form>
      </div>
    </Layout>
  );
}
