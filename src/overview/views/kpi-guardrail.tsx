import { periodWords } from '../../cycles/domain/session-words.js';
import type { Bounds } from '../../decisions/domain/guardrail.js';
import { boundsWords, breachWords } from '../../decisions/domain/guardrail-words.js';
import type { Kpi } from '../../kpis/kpi.entity.js';
import { Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { RangeBar } from '../../platform/pages/range-bar.js';
import type { KpiPicture } from '../kpi-page.service.js';
import { guardrailTexts } from './guardrail-texts.js';
import { capital } from '../domain/capital.js';
import { valueWords } from './kpi-cells.js';

interface GuardrailProps {
  readonly picture: KpiPicture;
  readonly maySet: boolean;
  readonly mayDecide: boolean;
  readonly locale: Locale;
}

/** Within which bounds the department decides without asking, where the reading stands, and what was decided. */
export function KpiGuardrail({ picture, maySet, mayDecide, locale }: GuardrailProps) {
  const texts = guardrailTexts[locale];
  const { kpi, guardrail, breaches, decisions } = picture;
  // No department decides about a measure of the goal itself.
  if (kpi.departmentId === null) return null;
  return (
    <section class="section stack" aria-labelledby="guardrail">
      <h2 id="guardrail">{texts.title}</h2>
      {guardrail ? (
        <>
          <Standing picture={picture} bounds={guardrail} locale={locale} />
          <DefinitionList
            items={[
              { term: texts.decides, description: <span class="pre-line">{guardrail.decides}</span> },
              { term: texts.data, description: <span class="pre-line">{guardrail.data}</span> },
            ]}
          />
        </>
      ) : (
        <p class="muted">{texts.none}</p>
      )}
      {breaches.length > 0 && (
        <>
          <h3>{texts.breaches}</h3>
          <ul class="plain-list">
            {breaches.map(({ reading, side, bound }) => (
              <li key={reading.month.id}>
                {periodWords({ kind: 'month', ...reading.month }, locale)}:{' '}
                {breachWords({ side, bound, value: reading.value }, shownOf(kpi, locale), locale)}
              </li>
            ))}
          </ul>
        </>
      )}
      {decisions.length > 0 && (
        <>
          <h3>{texts.decisions}</h3>
          <ul class="plain-list">
            {decisions.map(({ decision }) => (
              <li key={decision.id}>
                <a href={`/decisions/${decision.id}`}>{decision.what}</a>{' '}
                <span class="small muted">{formatDate(decision.decidedOn, locale)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="row">
        {maySet && (
          <LinkButton href={`/guardrails/${kpi.key}`} kind="quiet">
            {guardrail ? texts.change : texts.set}
          </LinkButton>
        )}
        {mayDecide && <a href={`/decisions/new?kpi=${encodeURIComponent(kpi.key)}`}>{texts.write}</a>}
      </p>
    </section>
  );
}

function Standing({
  picture: { kpi, months, breaches },
  bounds,
  locale,
}: Pick<GuardrailProps, 'picture' | 'locale'> & { readonly bounds: Bounds }) {
  const texts = guardrailTexts[locale];
  const latest = months.findLast(({ value }) => value !== null);
  const value = latest?.value ?? null;
  const words = boundsWords(bounds, shownOf(kpi, locale), locale);
  const isOutside = latest !== undefined && breaches[0]?.reading.month.id === latest.month.id;
  const shown = value === null ? texts.neverRead : valueWords(value, kpi, locale);
  return (
    <p class="row">
      <strong>{capital(words)}</strong>
      <RangeBar {...bounds} value={value} label={texts.stands(words, shown)} />
      {value !== null && (
        <Status tone={isOutside ? 'off-track' : 'on-track'}>
          {isOutside ? texts.outside : texts.inside}
        </Status>
      )}
    </p>
  );
}

export function shownOf(kpi: Kpi, locale: Locale): (value: number) => string {
  return (value) => valueWords(value, kpi, locale);
}
