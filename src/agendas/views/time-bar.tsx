import type { Locale } from '../../platform/pages/locale.js';
import type { Purpose } from '../domain/agenda.js';
import type { ArrangedAgenda } from '../domain/arrange.js';
import { withoutTime } from '../domain/plan-minutes.js';
import { arrangingTexts } from './arranging-texts.js';

interface TimeBarProps {
  readonly agenda: Pick<ArrangedAgenda, 'items' | 'minutes'>;
  /** Of the session, in minutes. */
  readonly length: number;
  readonly locale: Locale;
}

const SHADES: Readonly<Record<Purpose, string>> = {
  ...{ decide: 'time-decide', discuss: 'time-discuss', inform: 'time-inform' },
};
const HEIGHT = 14;
const WIDTH = 600;

/** The session's time as a bar, an item beside the other; a line where it ends, if there is more than fits. */
export function TimeBar({ agenda: { items, minutes }, length, locale }: TimeBarProps) {
  const texts = arrangingTexts[locale];
  const over = minutes - length;
  const hurried = withoutTime(items);
  const scale = WIDTH / Math.max(minutes, length, 1);
  const starts = items.map((_, index) => items.slice(0, index).reduce((sum, one) => sum + one.minutes, 0));
  const said = over > 0 ? texts.tooFull(minutes, over) : texts.fits(minutes, length);
  return (
    <figure class="time-bar">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={said}>
        <rect class="time-free" width={WIDTH} height={HEIGHT} />
        {items.map((item, index) => (
          <rect
            key={item.key}
            class={SHADES[item.purpose]}
            x={(starts[index] ?? 0) * scale}
            width={Math.max(0.5, item.minutes * scale - 1)}
            height={HEIGHT}
          >
            <title>{`${item.title}: ${item.minutes} min`}</title>
          </rect>
        ))}
        {over > 0 && <rect class="time-end" x={length * scale - 1} width={2} height={HEIGHT} />}
      </svg>
      <figcaption>
        <span class={over > 0 ? 'tone-at-risk' : 'muted'}>{said}</span>
        {hurried > 0 && (
          <>
            <br />
            <span class="tone-at-risk">{texts.hurried(hurried)}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}
