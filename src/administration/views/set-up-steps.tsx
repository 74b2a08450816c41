import {
  SET_UP_PATHS,
  SET_UP_STEPS,
  type SetUpStanding,
  type SetUpStep,
  stepLabel,
} from '../../overview/domain/set-up.js';
import type { Locale } from '../../platform/pages/locale.js';
import { CheckShape } from '../../platform/pages/shapes.js';
import { setUpTexts } from './set-up-texts.js';

interface StepsProps {
  /** Null before there is an organization: then no step leads anywhere. */
  readonly standing: SetUpStanding | null;
  /** The one whose page this is. */
  readonly current: SetUpStep | null;
  readonly locale: Locale;
}

/** How far it is, with the way to each step. */
export function SetUpSteps({ standing, current, locale }: StepsProps) {
  const texts = setUpTexts[locale];
  return (
    <nav aria-label={texts.steps}>
      <ol class="set-up-steps">
        {SET_UP_STEPS.map((step) => {
          const label = stepLabel(step, locale);
          const isDone = standing?.done.has(step) ?? false;
          return (
            <li key={step} aria-current={step === current ? 'step' : undefined}>
              {isDone && <CheckShape />}
              {standing && step !== current ? <a href={SET_UP_PATHS[step]}>{label}</a> : <span>{label}</span>}
              {isDone && <span class="visually-hidden"> ({texts.done})</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
