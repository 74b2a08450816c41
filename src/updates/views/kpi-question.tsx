import { controlAttributes, Field } from '../../platform/pages/field.js';
import type { Locale } from '../../platform/pages/locale.js';
import { standingWords, trendWords } from '../kpi-words.js';
import type { AskedKpi } from '../update-form.js';
import { Trend } from './trend.js';

interface KpiQuestionProps {
  readonly kpi: AskedKpi;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly locale: Locale;
}

/**
 * One figure: what it says about the customer, where it stood, where it should be, and the field for it, with the trend
 * beside it. Typed as text: browsers drop what they cannot read from `type=number`.
 */
export function KpiQuestion({ kpi, name, value, error, locale }: KpiQuestionProps) {
  const hint = (
    <>
      {kpi.customer && (
        <>
          {kpi.customer}
          <br />
        </>
      )}
      {standingWords(kpi, locale)}
    </>
  );
  const field = { name, label: kpi.name, hint, error };
  return (
    <Field {...field}>
      <input
        class="input input-number"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value={value}
        {...controlAttributes(field)}
      />
      {kpi.unit && <span class="muted">{kpi.unit}</span>}
      <Trend
        values={kpi.history.map((reading) => reading.value)}
        target={kpi.target}
        label={trendWords(kpi, locale)}
      />
    </Field>
  );
}
