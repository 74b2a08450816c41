import { sessionName } from '../../cycles/domain/session-words.js';
import { timeWords } from '../../cycles/domain/time-words.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout, type LayoutProps } from '../../platform/pages/layout.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { SessionAgenda } from '../agendas.service.js';
import { agendaWords } from '../domain/agenda-words.js';
import { bySection } from '../domain/sections.js';
import { referencesOf } from '../domain/item-subjects.js';
import { aboutTexts } from './about-texts.js';
import { AgendaItemText } from './agenda-item.js';
import { arrangingTexts } from './arranging-texts.js';
import type { PlannedItem } from '../domain/arrange.js';
import { type AgendaAnswers, ANSWERS_KEY } from '../domain/answers.js';
import type { AskedQuestions } from '../questions/answers.service.js';
import { Answered } from '../questions/views/answered.js';
import { CallToAnswer } from '../questions/views/call-to-answer.js';
import { Participants } from './participants.js';
import { Proposals, type ProposalsProps } from './proposals.js';
import { Resolutions, type ResolutionsProps } from './resolutions.js';

interface SessionPageProps {
  readonly agenda: SessionAgenda;
  readonly locale: Locale;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
  readonly frame: Omit<LayoutProps, 'children'>;
  readonly resolved: ResolutionsProps;
  /** Null where nothing is put forward. */
  readonly proposals: ProposalsProps | null;
  readonly mayArrange: boolean;
  /** What the reader is asked before it; null where nothing is. */
  readonly asked: AskedQuestions | null;
  /** Whether they may still move it, call it off, or take that back. */
  readonly mayMove: boolean;
  /** Whether they may say who takes part. */
  readonly mayInvite: boolean;
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
    room: 'Into the room',
    minutes: 'Minutes',
    move: 'Move or cancel',
    invite: 'Change who takes part',
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
    room: 'Naar de kamer',
    minutes: 'Notulen',
    move: 'Verplaatsen of annuleren',
    invite: 'Wijzigen wie er meedoet',
  },
} satisfies NlEn<unknown>;

/** A session: when and where in the reader's own time, its agenda, and who takes part. */
export function SessionPage({
  agenda,
  locale,
  zone,
  frame,
  resolved,
  proposals,
  mayArrange,
  asked,
  mayMove,
  mayInvite,
}: SessionPageProps) {
  const { session, participants, attendance, items, answers, meeting } = agenda;
  const say = texts[locale];
  // Of one that was begun, all that is still to be chosen is what goes on to the next.
  const hasToArrange = meeting === null || items.some(({ section }) => section === 'proposed');
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
        <p class="row">
          <LinkButton kind="quiet" href={`/sessions/${session.id}/room`}>
            {say.room}
          </LinkButton>
          <a href={`/sessions/${session.id}/minutes`}>{say.minutes}</a>
          {mayMove && <a href={`/sessions/${session.id}/move`}>{say.move}</a>}
          {mayInvite && <a href={`/sessions/${session.id}/participants`}>{say.invite}</a>}
        </p>
        <p class="small">
          <a href="/calendar">{say.calendar}</a>
        </p>
        <CallToAnswer {...{ asked, locale, zone }} />
        <h2 class="section">{say.agenda}</h2>
        {meeting && (
          <p class="muted">
            {arrangingTexts[locale].frozen}{' '}
            <a href={`/sessions/${session.id}/minutes`}>{arrangingTexts[locale].toMinutes}</a>
          </p>
        )}
        {mayArrange && session.cancelledAt === null && hasToArrange && (
          <p>
            <LinkButton href={`/sessions/${session.id}/agenda`} kind="quiet">
              {arrangingTexts[locale][meeting ? 'toCarry' : 'arrange']}
            </LinkButton>
          </p>
        )}
        {bySection(items).map(([section, own], part) => (
          <section key={part} aria-labelledby={`part-${part}`}>
            <h3 id={`part-${part}`}>{agendaWords[locale].sections[section]}</h3>
            <ol class="agenda">
              {own.map((item) => (
                <li key={item.key}>
                  <Item {...{ item, answers, locale }} />
                  {resolved.mayPointAt && referencesOf(item.key).length > 0 && (
                    <p class="small">
                      <a href={`/sessions/${session.id}?item=${encodeURIComponent(item.key)}#record`}>
                        {aboutTexts[locale].write}
                        <span class="visually-hidden">: {item.title}</span>
                      </a>
                    </p>
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
        {proposals && <Proposals {...proposals} />}
        <Resolutions {...resolved} />
      </div>
    </Layout>
  );
}

interface ItemProps {
  readonly item: PlannedItem;
  readonly answers: AgendaAnswers | null;
  readonly locale: Locale;
}

/** An item as every agenda has it; only here all that was answered stands, not what most said. */
function Item({ item, answers, locale }: ItemProps) {
  if (item.key !== ANSWERS_KEY || answers === null || answers.isOpen)
    return <AgendaItemText {...{ item, locale }} />;
  return (
    <>
      <AgendaItemText item={{ ...item, detail: null }} locale={locale} />
      <Answered {...{ answers, locale }} />
    </>
  );
}
