import { LinkButton } from '../platform/pages/button.js';
import type { Locale, NlEn } from '../platform/pages/locale.js';
import { CheckShape } from '../platform/pages/shapes.js';
import {
  SET_UP_PATHS,
  SET_UP_STEPS,
  type SetUpStanding,
  type SetUpStep,
  stepAfter,
  stepLabel,
} from './domain/set-up.js';

const texts: NlEn<{ steps: string; done: string; next: string }> = {
  en: { steps: 'Steps of setting up', done: 'done', next: 'To the next step' },
  nl: { steps: 'Stappen van het inrichten', done: 'klaar', next: 'Naar de volgende stap' },
};

interface StepsProps {
  /** Null before there is an organization: then no step leads anywhere. */
  readonly standing: SetUpStanding | null;
  /** The one whose page this is, or to which it belongs. */
  readonly current: SetUpStep;
  /** Whether the page only belongs to the step: then the way leads back to it. */
  readonly isPart?: boolean;
  readonly locale: Locale;
}

/** How far it is, with the way to each step. */
export function SetUpSteps({ standing, current, isPart = false, locale }: StepsProps) {
  const { steps, done } = texts[locale];
  return (
    <nav aria-label={steps}>
      <ol class="set-up-steps">
        {SET_UP_STEPS.map((step) => {
          const label = stepLabel(step, locale);
          const isDone = standing?.done.has(step) ?? false;
          const leads = standing !== null && (isPart || step !== current);
          return (
            <li key={step} aria-current={step === current ? 'step' : undefined}>
              {isDone && <CheckShape />}
              {leads ? <a href={SET_UP_PATHS[step]}>{label}</a> : <span>{label}</span>}
              {isDone && <span class="visually-hidden"> ({done})</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface NextStepProps {
  readonly after: SetUpStep;
  readonly kind?: 'primary' | 'quiet';
  readonly locale: Locale;
}

/** The way on. */
export function NextStep({ after, kind = 'primary', locale }: NextStepProps) {
  return (
    <LinkButton href={SET_UP_PATHS[stepAfter(after)]} kind={kind}>
      {texts[locale].next}
    </LinkButton>
  );
}

interface TrailProps {
  /** Null once there is a kept year, and for those who set up nothing: then nothing is shown. */
  readonly setUp: SetUpStanding | null;
  readonly step: SetUpStep;
  /** Whether enough was done here to go on, if the step itself does not tell. */
  readonly isDone?: boolean;
  readonly locale: Locale;
}

/** On a page that has its own place in the menu: which step of setting up it belongs to, and the way on. */
export function SetUpTrail({ setUp, step, isDone = setUp?.done.has(step) ?? false, locale }: TrailProps) {
  if (setUp === null) return null;
  return (
    <div class="set-up-trail">
      <SetUpSteps standing={setUp} current={step} isPart locale={locale} />
      {isDone && <NextStep after={step} locale={locale} />}
    </div>
  );
}
