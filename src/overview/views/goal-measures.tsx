import type { GoalProgress } from '../../kpis/goal-progress.service.js';
import { Card } from '../../platform/pages/card.js';
import { Flash } from '../../platform/pages/flash.js';
import type { Locale } from '../../platform/pages/locale.js';
import { goalTexts } from './goal-texts.js';
import { KpiStatus, KpiTrend, LastValue, valueWords } from './kpi-cells.js';
import { percentWords } from './percent.js';

/** The goal's own measures, and whether they tell the same story as the departments. */
export function GoalMeasures({
  progress: standing,
  locale,
}: {
  readonly progress: GoalProgress;
  readonly locale: Locale;
}) {
  const texts = goalTexts[locale];
  const { measures, measured, diverges, progress } = standing;
  if (measures.length === 0) return <p class="muted">{texts.noMeasures}</p>;
  return (
    <>
      {diverges && progress !== null && measured !== null ? (
        <Flash tone="warning">
          {texts.diverges(percentWords(progress, locale), percentWords(measured, locale))}
        </Flash>
      ) : (
        <p class="muted">
          {texts.measuresLead} {measured !== null && texts.agrees(percentWords(measured, locale))}
        </p>
      )}
      <div class="grid">
        {measures.map((state) => (
          <Card key={state.kpi.id} level={3} title={<a href={`/kpis/${state.kpi.key}`}>{state.kpi.name}</a>}>
            <p class="figure">
              <b>
                <LastValue state={state} locale={locale} />
              </b>
              <span class="muted">
                {texts.target}: {valueWords(state.target, state.kpi, locale)}
              </span>
            </p>
            <KpiTrend state={state} locale={locale} />
            <p>
              <KpiStatus state={state} locale={locale} />
            </p>
          </Card>
        ))}
      </div>
    </>
  );
}
