import { Badge, Status } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Standing } from '../domain/support.js';
import { dayOf, type StoryProps } from './story-props.js';
import { storyTexts } from './story-texts.js';
import { supportWords } from './support-words.js';

/** In the order in which the bar shows them: from carried to not heard of. */
const ORDER: readonly Standing[] = ['endorses', 'reserves', 'objects', 'reopened', 'speaking', 'silent'];

/** Who carries the goal: at a glance, then department by department, wordings side by side. */
export function SupportSection({ story, reader }: StoryProps) {
  const { locale } = reader;
  const texts = storyTexts[locale];
  const { departments, stances, support } = story;
  if (departments.length === 0)
    return (
      <section class="section stack" aria-labelledby="support">
        <h2 id="support">{texts.support}</h2>
        <EmptyState title={texts.noDepartments}>{texts.noDepartmentsHelp}</EmptyState>
      </section>
    );
  return (
    <section class="section stack" aria-labelledby="support">
      <h2 id="support">{texts.support}</h2>
      <SupportBar {...{ story, locale }} />
      <p>{supportWords[locale].says(support, departments.length)}</p>
      <DataTable
        caption={texts.support}
        captionHidden
        columns={[
          { label: texts.department },
          { label: texts.standing },
          { label: texts.contribution },
          { label: texts.words },
        ]}
        rows={departments.map(({ id, key, name }) => {
          const stance = stances.get(id);
          const standing = support.standings.get(id) ?? 'silent';
          return {
            key,
            cells: [
              name,
              <>
                <StandingWord standing={standing} locale={locale} />
                {stance?.reason && <p class="small">{stance.reason}</p>}
                {stance && (
                  <p class="small muted">
                    {texts.by(story.roster.people.get(stance.personId)?.name ?? '', dayOf(stance.at, reader))}
                  </p>
                )}
              </>,
              stance?.contribution ?? <span class="muted">{texts.none}</span>,
              stance?.words ? <q>{stance.words}</q> : <span class="muted">{texts.none}</span>,
            ],
          };
        })}
      />
    </section>
  );
}

function StandingWord({ standing, locale }: { readonly standing: Standing; readonly locale: Locale }) {
  const word = storyTexts[locale].standings[standing];
  switch (standing) {
    case 'endorses':
      return <Status tone="on-track">{word}</Status>;
    case 'reserves':
      return <Status tone="at-risk">{word}</Status>;
    case 'objects':
      return <Status tone="off-track">{word}</Status>;
    case 'reopened':
    case 'silent':
      return <Status tone="stale">{word}</Status>;
    case 'speaking':
      return <Badge>{word}</Badge>;
  }
}

/** One piece a department, in groups; the sentence and the table below say the same. */
function SupportBar({ story, locale }: { readonly story: StoryProps['story']; readonly locale: Locale }) {
  const { departments, support } = story;
  const pieces = ORDER.flatMap((standing) => Array.from({ length: support.count[standing] }, () => standing));
  const width = 100 / departments.length;
  return (
    <svg class="support-bar" role="img" aria-label={supportWords[locale].bar(support)}>
      {pieces.map((standing, index) => (
        <rect
          key={index}
          class={`standing-${standing}`}
          x={`${index * width}%`}
          width={`${width}%`}
          y="0"
          height="20"
        />
      ))}
    </svg>
  );
}
