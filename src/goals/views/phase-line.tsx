import type { Phase } from '../domain/phase.js';
import type { GoalStory } from '../goal-story.service.js';
import { dayOf, type StoryReader } from './story-props.js';
import { storyTexts } from './story-texts.js';

const LINE: readonly Phase[] = ['draft', 'discussion', 'endorsement', 'adopted'];

/** Where the goal stands on its way, and when it came there; what comes after its adoption, once it does. */
export function PhaseLine({ story, reader }: { readonly story: GoalStory; readonly reader: StoryReader }) {
  const texts = storyTexts[reader.locale];
  const { goal, revisions } = story;
  const phases = LINE.includes(goal.phase) ? LINE : [...LINE, goal.phase];
  const here = phases.indexOf(goal.phase);
  return (
    <ol class="phase-line" aria-label={texts.phases}>
      {phases.map((phase, index) => {
        const since = revisions.find((revision) => revision.phase === phase)?.at;
        // One that was passed over was never reached.
        const state = index === here ? 'present' : index < here && since !== undefined ? 'past' : 'future';
        return (
          <li key={phase} class={`phase-${state}`} aria-current={state === 'present' ? 'step' : undefined}>
            <span>{texts.phase[phase]}</span>
            {state !== 'future' && since !== undefined && since > 0 && (
              <span class="small muted">{dayOf(since, reader)}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
