import { has } from '../../organizations/domain/rights.js';
import type { Role } from '../../organizations/domain/roles.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { KpiPicture } from '../kpi-page.service.js';
import { Reason } from './department-changes.view.js';
import type { Reader } from './moment.js';

const texts: NlEn<{
  readonly title: string;
  readonly since: (day: string) => string;
  readonly change: string;
  readonly all: string;
}> = {
  en: {
    title: 'Changed within the year',
    since: (day) => `Another baseline or target from ${day}, because:`,
    change: 'Give it another baseline or target',
    all: 'All changes',
  },
  nl: {
    title: 'In het jaar veranderd',
    since: (day) => `Een ander beginpunt of doel vanaf ${day}, omdat:`,
    change: 'Geef hem een ander beginpunt of doel',
    all: 'Alle veranderingen',
  },
};

interface PastProps {
  readonly picture: KpiPicture;
  readonly reader: Reader & { readonly roles?: readonly Role[] };
}

/** Why its line bends; and where planners bend it. */
export function KpiPast({ picture: { kpi, rebasings }, reader }: PastProps) {
  const { locale, roles = [] } = reader;
  const words = texts[locale];
  const mayChange = has('rebase-kpis', { roles }) && kpi.untilDate === null;
  if (rebasings.length === 0 && !mayChange) return null;
  return (
    <section class="section stack" aria-labelledby="past">
      <h2 id="past">{words.title}</h2>
      {rebasings.map(({ id, fromDate, reason }) => (
        <div key={id}>
          <p>{words.since(formatDate(fromDate, locale))}</p>
          <Reason text={reason} />
        </div>
      ))}
      <p class="row">
        {mayChange && <a href={`/kpis/${kpi.key}/rebasing`}>{words.change}</a>}
        <a href="/departments/changes">{words.all}</a>
      </p>
    </section>
  );
}
