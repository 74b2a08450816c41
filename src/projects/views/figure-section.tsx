import { periodWords } from '../../cycles/domain/session-words.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { ProjectRights } from '../project-rights.service.js';
import type { Yardstick } from '../yardstick.service.js';
import { projectsTexts } from './projects-texts.js';

interface FigureSectionProps {
  readonly yardstick: Yardstick;
  readonly rights: ProjectRights;
  readonly locale: Locale;
}

/** How the order comes about, for whoever wonders; and what ceilings follow from. */
export function FigureSection({ yardstick, rights, locale }: FigureSectionProps) {
  const texts = projectsTexts[locale];
  const { goal, month, worth } = yardstick;
  if (goal === null || month === null) return <p class="muted">{texts.noGoal}</p>;
  return (
    <>
      <p class="muted">{texts.explained(goal.statement, periodWords({ kind: 'month', ...month }, locale))}</p>
      <details class="folded">
        <summary>{texts.figure}</summary>
        <div class="stack">
          <p>{texts.rule}</p>
          <p>{texts.ruleTies}</p>
          <p>{texts.ruleNot}</p>
        </div>
      </details>
      <p>
        {worth === null && <>{texts.noWorth} </>}
        {(worth !== null || rights.leads) && (
          <a href={`/goal/${goal.key}/worth`}>{worth === null ? texts.setWorth : texts.worth}</a>
        )}
      </p>
    </>
  );
}
