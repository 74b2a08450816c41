import type { Locale } from '../../platform/pages/locale.js';
import type { StanceCommand } from '../domain/stance.js';
import { mailedStanceTexts } from './mailed-stance-texts.js';
import { storyTexts } from './story-texts.js';

/** What somebody typed for a department where it cannot be taken any more, to be copied. */
export function TypedStance({ typed, locale }: { readonly typed: StanceCommand; readonly locale: Locale }) {
  const texts = mailedStanceTexts[locale];
  const { ask, position } = storyTexts[locale];
  const said = [
    { label: ask.contribution, text: typed.contribution },
    { label: ask.words, text: typed.words },
    { label: ask.position, text: typed.position && position[typed.position] },
    { label: ask.reason, text: typed.reason },
  ].filter(({ text }) => text?.trim());
  if (said.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="typed">
      <h2 id="typed">{texts.typed}</h2>
      <p>{texts.typedLead}</p>
      {said.map(({ label, text }) => (
        <div key={label}>
          <h3>{label}</h3>
          <p class="pre-line">{text}</p>
        </div>
      ))}
    </section>
  );
}
