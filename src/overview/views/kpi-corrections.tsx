import { periodWords } from '../../cycles/domain/session-words.js';
import type { ToldCorrection } from '../../kpis/corrections.service.js';
import type { Kpi } from '../../kpis/kpi.entity.js';
import { DataTable } from '../../platform/pages/data-table.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { valueWords } from './kpi-cells.js';
import { kpiTexts } from './kpi-texts.js';
import { dayWords, type Reader } from './moment.js';

const texts = {
  en: {
    title: 'Corrected after closing',
    lead: 'These months had closed when another value was given. Reports made before show the value before.',
    ...{ month: 'Month', before: 'Before', after: 'After', reason: 'Why', by: 'By', none: 'none' },
  },
  nl: {
    title: 'Gecorrigeerd na afsluiting',
    lead: 'Deze maanden waren afgesloten toen er een andere waarde kwam. Rapporten van daarvoor tonen de waarde ervoor.',
    ...{ month: 'Maand', before: 'Ervoor', after: 'Erna', reason: 'Waarom', by: 'Door', none: 'geen' },
  },
} satisfies NlEn<Record<string, string>>;

interface CorrectionsProps {
  readonly kpi: Kpi;
  readonly corrections: readonly ToldCorrection[];
  readonly reader: Reader;
}

/** What was changed of months after they had closed, the latest first. Nothing where nothing was. */
export function KpiCorrections({ kpi, corrections, reader }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  const { locale } = reader;
  const own = texts[locale];
  const value = (one: number | null) => (one === null ? own.none : valueWords(one, kpi, locale));
  const columns = [
    { label: own.month },
    ...[own.before, own.after].map((label) => ({ label, number: true })),
    ...[own.reason, own.by].map((label) => ({ label })),
  ];
  const rows = corrections.map(({ id, month, before, after, reason, by, at, source }) => {
    const who = `${by ?? kpiTexts[locale].sources[source]}, ${dayWords(at, reader, 'short')}`;
    const named = periodWords({ kind: 'month', ...month }, locale);
    return { key: id, cells: [named, value(before), value(after), reason, who] };
  });
  return (
    <section class="section">
      <h2>{own.title}</h2>
      <p class="muted">{own.lead}</p>
      <DataTable caption={own.title} captionHidden columns={columns} rows={rows} />
    </section>
  );
}
