import type { ColumnRole } from './mapping.js';

/** Headings as people write them in English and Dutch; in each list the surest first. */
const HEADINGS = {
  kpi: [
    ...['kpi', 'kpi key', 'kpi sleutel', 'key', 'sleutel', 'code', 'kpi code', 'kpi name', 'kpi naam'],
    ...['indicator', 'metric', 'measure', 'maatstaf', 'kengetal', 'meting', 'name', 'naam', 'omschrijving'],
  ],
  month: ['month', 'maand', 'period', 'periode', 'date', 'datum', 'tijdvak'],
  value: [
    ...[
      'value',
      'waarde',
      'reading',
      'actual',
      'realisatie',
      'gerealiseerd',
      'cijfer',
      'resultaat',
      'result',
    ],
    ...['score', 'stand', 'figure', 'uitkomst'],
  ],
  note: ['note', 'notitie', 'toelichting', 'comment', 'opmerking', 'remark', 'remarks', 'opmerkingen'],
  reason: ['reason', 'reden', 'reason for correction', 'reden van correctie', 'correctie', 'correction'],
} satisfies Partial<Record<ColumnRole, readonly string[]>>;

/** What a heading says its column holds, and how surely (0 is surest); null where it says nothing known. */
export function roleOfHeading(heading: string): { readonly role: ColumnRole; readonly rank: number } | null {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
  for (const [role, known] of Object.entries(HEADINGS)) {
    const rank = known.indexOf(words);
    if (rank >= 0) return { role: role as ColumnRole, rank };
  }
  return null;
}
