import { fieldId, HintAndError } from '../../platform/pages/field.js';
import type { Locale } from '../../platform/pages/locale.js';
import { HIGHEST, LOWEST } from '../domain/statements.js';
import { assessmentTexts } from './assessment-texts.js';

interface ScaleFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  readonly error: string | undefined;
  readonly locale: Locale;
}

const NUMBERS = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, index) => LOWEST + index);

/** A statement and five numbers in a row, with what the ends mean. */
export function ScaleField({ name, label, value, error, locale }: ScaleFieldProps) {
  const texts = assessmentTexts[locale];
  const id = fieldId(name);
  return (
    <div class="field">
      <fieldset aria-describedby={error ? `${id}-error` : undefined}>
        <legend>{label}</legend>
        <HintAndError name={name} error={error} />
        <div class="scale">
          {NUMBERS.map((number) => (
            <label key={number}>
              <input
                type="radio"
                {...{ name, value: number, checked: value === number }}
                id={number === LOWEST ? id : `${id}-${number}`}
              />
              {number}
              {number === LOWEST && <span class="visually-hidden"> {texts.low}</span>}
              {number === HIGHEST && <span class="visually-hidden"> {texts.high}</span>}
            </label>
          ))}
          <span class="scale-low small muted" aria-hidden="true">
            {texts.low}
          </span>
          <span class="scale-high small muted" aria-hidden="true">
            {texts.high}
          </span>
        </div>
      </fieldset>
    </div>
  );
}
