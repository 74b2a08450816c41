import { sessionName } from '../../cycles/domain/session-words.js';
import { timeWords } from '../../cycles/domain/time-words.js';
import { Badge } from '../../platform/pages/badge.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout, type LayoutProps } from '../../platform/pages/layout.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { SessionAgenda } from '../agendas.service.js';
import type { AgendaItem } from '../domain/agenda.js';
import { agendaWords, asksForCustomer } from '../domain/agenda-words.js';
import { bySection } from '../domain/sections.js';
import { Participants } from './participants.js';
import { Resolutions, type ResolutionsProps } from './resolutions.js';

interface SessionPageProps {
  readonly agenda: SessionAgenda;
  readonly locale: Locale;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
  readonly frame: Omit<LayoutProps, 'children'>;
  readonly resolved: ResolutionsProps;
}

const texts = {
  en: {
    when: 'When',
    where: 'Where',
    who: 'Who',
    nobody: 'Nobody takes part yet',
    noneHint: 'Whoever plans the sessions can name participants in the rhythm or for this session.',
    agenda: 'Agenda',
    cancelled: 'This session was cancelled.',
    calendar: 'Sessions in your own calendar',
  },
  nl: {
    when: 'Wanneer',
    where: 'Waar',
    who: 'Wie',
    nobody: 'Er doet nog niemand mee',
    noneHint: 'Wie de sessies plant, kan deelnemers noemen in het ritme of bij deze sessie.',
    agenda: 'Agenda',
    cancelled: 'Deze sessie is geannuleerd.',
    calendar: 'Sessies in je eigen agenda',
  },
} satisfies NlEn<unknown>;

/** A session: when and where in the reader's own time, its agenda, and who takes part. */
export function SessionPage({ agenda, locale, zone, frame, resolved }: SessionPageProps) {
  const { session, participants, attendance, items } = agenda;
  const say = texts[locale];
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={agenda.organizationName} title={sessionName(session, locale)} />
      <div class="stack">
        {session.cancelledAt !== null && <Flash tone="warning">{say.cancelled}</Flash>}
        <DefinitionList
          items={[
            { term: say.when, description: timeWords(session, zone, locale) },
            ...(session.place === null ? [] : [{ term: say.where, description: session.place }]),
            ...(participants.length === 0
              ? []
              : [{ term: say.who, description: <Participants {...{ participants, attendance, locale }} /> }]),
          ]}
        />
        {participants.length === 0 && <EmptyState title={say.nobody}>{say.noneHint}</EmptyState>}
        <p class="small">
          <a href="/calendar">{say.calendar}</a>
        </p>
        <h2 class="section">{say.agenda}</h2>
        {bySection(items).map(([section, own]) => (
          <section key={section} aria-labelledby={`section-${section}`}>
            <h3 id={`section-${section}`}>{agendaWords[locale].sections[section]}</h3>
            <ol class="agenda">
              {own.map((item, index) => (
                <Item key={index} item={item} locale={locale} />
              ))}
            </ol>
          </section>
        ))}
        <Resolutions {...resolved} />
      </div>
    </Layout>
  );
}

function Item({ item, locale }: { readonly item: AgendaItem; readonly locale: Locale }) {
  const words = agendaWords[locale];
  const from = item.department !== null && !item.title.includes(item.department) ? item.department : null;
  return (
    <li>
      <p class="row">
        <strong>{item.title}</strong> {from && <span class="muted">{from}</span>}{' '}
        <Badge>{words.purposes[item.purpose]}</Badge>
      </p>
      {item.detail && <p class="pre-line">{item.detail}</p>}
      {(item.customer !== null || asksForCustomer(item.section)) && (
        <p class="small">
          <span class="muted">{words.customer}</span>{' '}
          <span class="pre-line">{item.customer ?? <em>{words.notAnswered}</em>}</span>
        </p>
      )}
    </li>
  );
}
