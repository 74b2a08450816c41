import type { GoalRevision } from '../goal-revision.entity.js';
import { reopens } from '../domain/revision.js';
import { dayOf, type StoryProps } from './story-props.js';
import { storyTexts } from './story-texts.js';

const FIELDS = ['statement', 'customer', 'horizon', 'why', 'ownerId', 'mandate'] as const;

function changedIn(before: GoalRevision, after: GoalRevision): (typeof FIELDS)[number][] {
  return FIELDS.filter((field) => before[field] !== after[field]);
}

/** Each step so far, the latest first; where it was reworded, as it read from then on. */
export function HistorySection({ story, reader }: StoryProps) {
  const texts = storyTexts[reader.locale];
  const { revisions, roster } = story;
  return (
    <section class="section stack" aria-labelledby="history">
      <h2 id="history">{texts.history}</h2>
      <ol class="stack" reversed>
        {revisions.toReversed().map((revision) => {
          const before = revisions.find(({ number }) => number === revision.number - 1);
          const reads = before === undefined || reopens(before, revision);
          const who = roster.people.get(revision.personId ?? '')?.name;
          return (
            <li key={revision.number}>
              <strong>{texts.act[revision.act]}</strong>
              {revision.at > 0 && <span class="muted"> · {dayOf(revision.at, reader)}</span>}
              {who && <span class="muted"> · {who}</span>}
              {before && changedIn(before, revision).length > 0 && (
                <p class="muted">
                  {texts.changed(
                    changedIn(before, revision)
                      .map((field) => texts.fields[field])
                      .join(', '),
                  )}
                </p>
              )}
              {revision.reason && <p>{texts.because(revision.reason)}</p>}
              {reads && (
                <blockquote class="quoted">
                  <p>{revision.statement}</p>
                  {revision.customer && <p class="muted">{revision.customer}</p>}
                </blockquote>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
