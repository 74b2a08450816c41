import { DefinitionList } from '../../platform/pages/definition-list.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { reportWords } from '../domain/report.js';
import type { SaidOfProject } from '../project-reports.js';

const texts = {
  en: {
    title: 'In the last update',
    lead: (department: string, day: string) => `${department}, ${day}`,
    status: 'Stands',
    delivered: 'Delivered',
    next: 'Next',
  },
  nl: {
    title: 'In de laatste update',
    lead: (department: string, day: string) => `${department}, ${day}`,
    status: 'Stand',
    delivered: 'Opgeleverd',
    next: 'Volgende stap',
  },
} satisfies NlEn<unknown>;

/** How it stands as its department said last in a monthly update. */
export function SaidSection({ said, locale }: { readonly said: SaidOfProject; readonly locale: Locale }) {
  const say = texts[locale];
  const lines = (['delivered', 'next'] as const).filter((part) => said[part] !== '');
  return (
    <section class="section stack" aria-labelledby="said">
      <h2 id="said">{say.title}</h2>
      <p class="muted">{say.lead(said.department, formatDate(said.on, locale))}</p>
      <DefinitionList
        items={[
          { term: say.status, description: reportWords[locale].statuses[said.status] },
          ...lines.map((part) => ({
            term: say[part],
            description: <span class="pre-line">{said[part]}</span>,
          })),
        ]}
      />
    </section>
  );
}
