import { Card } from '../../platform/pages/card.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Home } from '../home.service.js';
import { homeRoleTexts } from './home-role-texts.js';
import { KpiStatus, KpiTrend, LastValue } from './kpi-cells.js';
import { StatusStrip } from './status-strip.js';

/** As many as are taken in at a glance; the department's page has them all. */
const SHOWN = 6;
/** Rows of signs are told apart up to a few. */
const SIGNS = 48;

/** KPIs of the viewer's departments, those that want looking at first; nothing where there are none. */
export function HomeKpis({
  home: { kpis, departments },
  locale,
}: {
  readonly home: Home;
  readonly locale: Locale;
}) {
  if (kpis.length === 0) return null;
  const texts = homeRoleTexts[locale];
  const onTrack = kpis.filter(({ status }) => status === 'on-track').length;
  const stale = kpis.filter(({ status }) => status === 'stale').length;
  return (
    <Card title={texts.kpis}>
      <p class="row">
        <StatusStrip
          kpis={kpis.slice(0, SIGNS).map(({ kpi: { id, name }, status }) => ({ id, name, status }))}
          locale={locale}
        />
        <span>
          {texts.stands([onTrack, kpis.length])}
          {stale > 0 && <span class="muted"> · {texts.stale(stale)}</span>}
        </span>
      </p>
      <ul class="plain-list home-kpis">
        {kpis.slice(0, SHOWN).map((state) => (
          <li key={state.kpi.id}>
            <span>
              <a href={`/kpis/${state.kpi.key}`}>{state.kpi.name}</a>
              <span class="row small">
                <KpiStatus state={state} locale={locale} />
                <span>
                  <LastValue state={state} locale={locale} />
                </span>
              </span>
            </span>
            <KpiTrend state={state} locale={locale} />
          </li>
        ))}
      </ul>
      <p class="row small">
        {departments.slice(0, SHOWN).map(({ id, key, name }) => (
          <a key={id} href={`/departments/${key}`}>
            {texts.allKpis(name)}
          </a>
        ))}
      </p>
    </Card>
  );
}
