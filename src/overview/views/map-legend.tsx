import { STATUSES } from '../../kpis/domain/status.js';
import type { Locale } from '../../platform/pages/locale.js';
import { statusTexts } from './goal-texts.js';
import { mapTexts } from './map-texts.js';

const sign = { class: 'sign', viewBox: '0 0 22 22', width: 22, height: 22, 'aria-hidden': 'true' } as const;

/** What the lines of a map say. */
export function MapLegend({ locale }: { readonly locale: Locale }) {
  const texts = mapTexts[locale];
  return (
    <ul class="legend" aria-label={texts.legend}>
      {STATUSES.map((status) => (
        <li key={status}>
          <svg {...sign} focusable="false">
            <g class={`map-flow flow-${status} tone-${status}`}>
              <path d="M0 11H22" stroke-width="3" />
            </g>
          </svg>{' '}
          {statusTexts[locale][status]}
        </li>
      ))}
      <li>
        <svg {...sign} focusable="false">
          <g class="map-flow flow-on-track tone-stale">
            <path d="M0 6H22" stroke-width="1.25" />
            <path d="M0 15H22" stroke-width="6" />
          </g>
        </svg>{' '}
        {texts.thick}
      </li>
      <li>
        <svg {...sign} focusable="false">
          <g class="map-flow flow-on-track tone-stale">
            <path d="M0 11H16" stroke-width="2" />
            <path class="map-arrow" d="M22,11l-7,-5v10Z" />
          </g>
        </svg>{' '}
        {texts.arrow}
      </li>
    </ul>
  );
}
