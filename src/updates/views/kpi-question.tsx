import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
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

/** One figure: what it says about the customer, where it stood, where it should be, and the field for it. */
export function KpiQuestion({ kpi, name, value, error, locale }: KpiQuestionProps) {
  return (
    <div class="kpi-question">
      <NumberField
        name={name}
        label={kpi.name}
        hint={<KpiHint kpi={kpi} locale={locale} />}
        error={error}
        value={value}
        unit={kpi.unit}
      />
      <Trend
        values={kpi.history.map((reading) => reading.value)}
        target={kpi.target}
        label={trendWords(kpi, locale)}
      />
    </div>
  );
}

function KpiHint({ kpi, locale }: Pick<KpiQuestionProps, 'kpi' | 'locale'>) {
  return (
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
}
