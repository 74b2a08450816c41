import { Button } from '../../platform/pages/button.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { TextArea } from '../../platform/pages/text-field.js';
import type { StoryProps } from './story-props.js';
import { storyTexts } from './story-texts.js';

/** What may be done next by whoever looks; nothing where that is nothing, unless a reason was typed. */
export function MovesSection({ story, reader, problems = [], typed }: StoryProps) {
  const { locale } = reader;
  const texts = storyTexts[locale];
  const { goal, moves, support } = story;
  if (moves.length === 0 && !typed?.move) return null;
  const reason = typed?.move?.reason;
  const [first] = moves;
  return (
    <section class="section stack" aria-labelledby="moves">
      <h2 id="moves">{texts.moves}</h2>
      <form class="stack" method="post" action={`/goal/${goal.key}/moves`}>
        <input type="hidden" name="version" value={goal.version} />
        <TextArea
          name="reason"
          label={texts.reason}
          hint={
            moves.includes('adopt') && support.objecting.length > 0
              ? texts.reasonNeeded(support.objecting.length)
              : texts.reasonHint
          }
          rows={3}
          value={reason}
          error={typed?.move ? errorOf(problems, 'reason', locale) : undefined}
        />
        <div class="row">
          {moves.map((move) => (
            <Button
              key={move}
              name="move"
              value={move}
              kind={move === 'retire' ? 'danger' : move === first ? 'primary' : 'quiet'}
            >
              {texts.move[move]}
            </Button>
          ))}
        </div>
      </form>
    </section>
  );
}
