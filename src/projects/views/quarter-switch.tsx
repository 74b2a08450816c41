import { periodWords } from '../../cycles/domain/session-words.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { QuarterPriorities } from '../priorities.service.js';
import { projectsTexts } from './projects-texts.js';

/** How many quarters before and after the one that is shown can be gone to at once. */
const AROUND = 3;

/** The way to the quarters around. */
export function QuarterSwitch({
  priorities: { quarters, quarter },
  locale,
}: {
  readonly priorities: QuarterPriorities;
  readonly locale: Locale;
}) {
  const here = quarters.findIndex(({ id }) => id === quarter.id);
  const around = quarters.slice(Math.max(0, here - AROUND), here + AROUND + 1);
  return (
    <nav class="switch" aria-label={projectsTexts[locale].quarters}>
      {around.map((one) => (
        <a
          key={one.id}
          href={`/projects?quarter=${encodeURIComponent(one.name)}`}
          aria-current={one.id === quarter.id ? 'page' : undefined}
        >
          {periodWords(one, locale)}
        </a>
      ))}
    </nav>
  );
}
