import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { TouchpointPicture } from '../journey-picture.service.js';
import { journeyTexts } from './journey-texts.js';

interface NeedListProps {
  readonly needs: TouchpointPicture['needs'];
  readonly promise: string | null;
  /** Whether whoever looks comes from outside: they are not told that nobody sees to something. */
  readonly outside: boolean;
  readonly locale: Locale;
}

/** What keeps the promise made at a touchpoint, with who sees to it. */
export function NeedList({ needs, promise, outside, locale }: NeedListProps) {
  const texts = journeyTexts[locale];
  if (needs.length === 0 && outside) return null;
  return (
    <section class="section stack" aria-labelledby="needs">
      <h2 id="needs">{texts.needs}</h2>
      {needs.length === 0 ? (
        <p class="muted">{promise === null ? texts.noPromise : texts.flags['no-means']}</p>
      ) : (
        <ul class="stack">
          {needs.map(({ need, owner }) => {
            const { number, kind, text, dueOn, doneOn } = need;
            const said = [
              ...(owner ? [owner.name] : outside ? [] : [texts.nobody]),
              ...(doneOn !== null
                ? [texts.done(formatDate(doneOn, locale))]
                : dueOn !== null
                  ? [texts.due(formatDate(dueOn, locale))]
                  : []),
            ];
            return (
              <li key={number}>
                <strong>{texts.need[kind]}</strong>: {text}{' '}
                {said.length > 0 && <span class="muted">({said.join(', ')})</span>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
