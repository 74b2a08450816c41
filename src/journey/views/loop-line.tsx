import type { Locale } from '../../platform/pages/locale.js';
import { type Loop, LOOPS } from '../domain/touchpoint.js';
import { journeyTexts } from './journey-texts.js';

/** How far a moment came on its way from outside to inside and out again. */
export function LoopLine({ loop, locale }: { readonly loop: Loop; readonly locale: Locale }) {
  const texts = journeyTexts[locale];
  const here = LOOPS.indexOf(loop);
  return (
    <section class="section stack" aria-labelledby="loop">
      <h2 id="loop">{texts.loop}</h2>
      <ol class="phase-line">
        {LOOPS.map((step, index) => (
          <li
            key={step}
            class={`phase-${index === here ? 'present' : index < here ? 'past' : 'future'}`}
            aria-current={index === here ? 'step' : undefined}
          >
            {texts.loops[step]}
          </li>
        ))}
      </ol>
    </section>
  );
}
