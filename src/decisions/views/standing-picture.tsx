import { periodWords } from '../../cycles/domain/session-words.js';
import { Status } from '../../platform/pages/badge.js';
import type { Locale } from '../../platform/pages/locale.js';
import { RangeBar } from '../../platform/pages/range-bar.js';
import type { GuardrailStanding } from '../breaches.service.js';
import { boundsWords } from '../domain/guardrail-words.js';
import { guardrailTexts } from './guardrail-texts.js';
import { kpiValue } from './kpi-value.js';

interface StandingProps {
  readonly standing: GuardrailStanding;
  readonly locale: Locale;
}

/** The last reading between its bounds. */
export function StandingPicture({ standing: { kpi, guardrail, latest }, locale }: StandingProps) {
  const texts = guardrailTexts[locale];
  const bounds = boundsWords(guardrail, kpiValue(kpi, locale), locale);
  const value = latest ? kpiValue(kpi, locale)(latest.value) : texts.neverRead;
  return (
    <RangeBar
      low={guardrail.low}
      high={guardrail.high}
      value={latest?.value ?? null}
      label={texts.stands(bounds, value)}
    />
  );
}

/** The last reading in words, of which month, and whether it lies inside. */
export function StandingWords({ standing: { kpi, latest, breach }, locale }: StandingProps) {
  const texts = guardrailTexts[locale];
  if (latest === null) return <span class="muted">{texts.neverRead}</span>;
  return (
    <>
      {kpiValue(kpi, locale)(latest.value)}{' '}
      <span class="small muted">
        {texts.ofMonth(periodWords({ kind: 'month', ...latest.month }, locale))}
      </span>{' '}
      <Status tone={breach ? 'off-track' : 'on-track'}>{breach ? texts.outside : texts.inside}</Status>
    </>
  );
}
