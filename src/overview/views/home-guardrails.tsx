import { periodWords } from '../../cycles/domain/session-words.js';
import { boundsWords, breachWords } from '../../decisions/domain/guardrail-words.js';
import { Card } from '../../platform/pages/card.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { RangeBar } from '../../platform/pages/range-bar.js';
import type { Home } from '../home.service.js';
import { guardrailTexts } from './guardrail-texts.js';
import { valueWords } from './kpi-cells.js';
import { shownOf } from './kpi-guardrail.js';

interface GuardrailsProps {
  readonly home: Home;
  readonly locale: Locale;
}

/** KPIs of the viewer's departments outside of their guardrails, and their decisions that are to be looked at again. */
export function HomeGuardrails({ home: { outside, revisits }, locale }: GuardrailsProps) {
  const texts = guardrailTexts[locale];
  return (
    <>
      {outside.length > 0 && (
        <Card title={texts.home(outside.length)}>
          <ul class="plain-list stack">
            {outside.map(({ kpi, guardrail, breach, latest }) => (
              <li key={kpi.id}>
                <p>
                  <a href={`/kpis/${kpi.key}`}>
                    <strong>{kpi.name}</strong>
                  </a>
                  {latest && (
                    <span class="small muted">
                      {' '}
                      {periodWords({ kind: 'month', ...latest.month }, locale)}
                    </span>
                  )}
                </p>
                {breach && (
                  <p class="row">
                    {breachWords({ ...breach, value: breach.reading.value }, shownOf(kpi, locale), locale)}
                    <RangeBar
                      low={guardrail.low}
                      high={guardrail.high}
                      value={breach.reading.value}
                      label={texts.stands(
                        boundsWords(guardrail, shownOf(kpi, locale), locale),
                        valueWords(breach.reading.value, kpi, locale),
                      )}
                    />
                  </p>
                )}
              </li>
            ))}
          </ul>
          <p class="muted">{texts.homeHelp}</p>
        </Card>
      )}
      {revisits.length > 0 && (
        <Card title={texts.revisit}>
          <ul class="plain-list stack">
            {revisits.map(({ decision: { id, what, revisitOn } }) => (
              <li key={id}>
                {what} <span class="small muted">{texts.since(formatDate(revisitOn, locale, 'day'))}</span>
                <br />
                <a href={`/decisions/${id}`}>
                  {texts.look}
                  <span class="visually-hidden"> {what}</span>
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
