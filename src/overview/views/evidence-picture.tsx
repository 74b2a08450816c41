import { periodWords } from '../../cycles/domain/session-words.js';
import type { ClaimWithPairs } from '../../kpis/claims.service.js';
import { betterSign } from '../../kpis/domain/evidence.js';
import type { Kpi } from '../../kpis/kpi.entity.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { evidenceTexts } from './evidence-texts.js';
import { valueWords } from './kpi-cells.js';
import { ScatterChart } from './scatter-chart.js';

/** Months that are marked as recent. */
const RECENT = 6;

/** The pairs as dots, with the names of both axes where they are read. */
export function EvidencePicture({
  claim,
  locale,
}: {
  readonly claim: ClaimWithPairs;
  readonly locale: Locale;
}) {
  const texts = evidenceTexts[locale];
  const { kpi, link, pairs, other } = claim;
  const [only] = other.kpis;
  const single = other.kpis.length === 1 ? only : undefined;
  const otherName = single?.name ?? texts.together;
  const month = (one: (typeof pairs)[number]['month']) => periodWords({ kind: 'month', ...one }, locale);
  const valueOf = (value: number) =>
    single ? valueWords(value, single, locale) : formatNumber(value, locale, { decimals: 0 });
  const recent = Math.min(RECENT, pairs.length);
  const latest = pairs.at(-1);
  return (
    <section class="section stack" aria-labelledby="picture">
      <h2 id="picture">{texts.picture}</h2>
      <p class="muted">{texts.pictureHelp(link.lag, link.direction)}</p>
      <figure class="stack-tight">
        <p class="small axis-name">
          ↑ {otherName} <span class="muted">({single ? sideOf(single, locale) : texts.better})</span>
        </p>
        <ScatterChart
          dots={pairs.map((pair) => ({
            ...{ x: pair.x, y: pair.y },
            words: `${month(pair.month)}: ${valueWords(pair.x, kpi, locale)} → ${month(pair.later)}: ${valueOf(pair.y)}`,
          }))}
          recent={recent}
          x={{ unit: kpi.unit, decimals: kpi.decimals, better: betterSign(kpi.direction) }}
          y={{ unit: single?.unit ?? '', decimals: single?.decimals, better: other.better }}
          locale={locale}
          label={`${kpi.name} → ${otherName}. ${texts.table(pairs.length)}.`}
        />
        <p class="small axis-name axis-across">
          {kpi.name} <span class="muted">({sideOf(kpi, locale)})</span> →
        </p>
        <figcaption>
          <ul class="legend">
            <li>
              <Sign name="earlier" r={4} /> {texts.earlier}
            </li>
            <li>
              <Sign name="recent" r={6} /> {texts.recent(recent)}
            </li>
            {latest && (
              <li>
                <Sign name="recent latest" r={6} /> {texts.latest}: {month(latest.month)}
              </li>
            )}
          </ul>
          {!single && <p class="small muted">{texts.togetherHelp}</p>}
        </figcaption>
      </figure>
    </section>
  );
}

/** What lies at the end of an axis. */
function sideOf({ direction }: Kpi, locale: Locale): string {
  return direction === 'band' ? evidenceTexts[locale].asItIs : evidenceTexts[locale].better;
}

function Sign({ name, r }: { readonly name: string; readonly r: number }) {
  return (
    <svg
      class="sign chart scatter-sign"
      viewBox="0 0 22 22"
      width="22"
      height="22"
      aria-hidden="true"
      focusable="false"
    >
      <circle class={name} cx="11" cy="11" r={r} />
    </svg>
  );
}
