import { periodWords } from '../../cycles/domain/session-words.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { RequestState } from '../domain/request-state.js';
import type { OpenRound } from '../open-requests.service.js';
import type { Frame } from './frame.js';

const texts = {
  en: {
    title: 'Updates',
    lead: 'What departments are asked before the next session, and who has answered.',
    round: (period: string) => `Update ${period}`,
    department: 'Department',
    due: 'Due by',
    state: 'Status',
    answer: 'Answer for my departments',
    owed: 'Who still owes',
    none: 'Nothing is asked now',
    noneHint: 'Departments are asked some working days before each monthly session.',
    states: {
      planned: 'Not asked yet',
      open: 'Open',
      late: 'Overdue',
      answered: 'Answered',
      closed: 'Closed',
    },
  },
  nl: {
    title: 'Updates',
    lead: 'Wat er vóór de volgende sessie aan afdelingen gevraagd wordt, en wie er heeft geantwoord.',
    round: (period: string) => `Update ${period}`,
    department: 'Afdeling',
    due: 'Uiterlijk',
    state: 'Stand',
    answer: 'Antwoorden voor mijn afdelingen',
    owed: 'Wie moet er nog',
    none: 'Er staat nu niets open',
    noneHint: 'Afdelingen krijgen de vraag een paar werkdagen vóór elke maandsessie.',
    states: {
      planned: 'Nog niet gevraagd',
      open: 'Open',
      late: 'Te laat',
      answered: 'Beantwoord',
      closed: 'Gesloten',
    },
  },
} satisfies NlEn<{ states: Record<RequestState, string> } & Record<string, unknown>>;

interface OpenRoundsPageProps {
  readonly rounds: readonly OpenRound[];
  readonly locale: Locale;
  readonly frame: Frame;
  /** Whether the reader follows up what is missing. */
  readonly followsUp: boolean;
}

/** Who was asked, who has answered, and the way to one's own form. */
export function OpenRoundsPage({ rounds, locale, frame, followsUp }: OpenRoundsPageProps) {
  const say = texts[locale];
  return (
    <Layout {...frame(say.title)}>
      <PageHeader
        title={say.title}
        lead={say.lead}
        actions={
          followsUp && (
            <LinkButton href="/owed" kind="quiet">
              {say.owed}
            </LinkButton>
          )
        }
      />
      <div class="stack">
        {rounds.length === 0 && <EmptyState title={say.none}>{say.noneHint}</EmptyState>}
        {rounds.map(({ roundId, period, requests, mine }) => (
          <section key={roundId} class="section stack mail-table">
            {requests.some(({ departmentId }) => mine.has(departmentId)) && (
              <p>
                <LinkButton href={`/updates/${roundId}`}>{say.answer}</LinkButton>
              </p>
            )}
            <DataTable
              caption={say.round(periodWords(period, locale))}
              columns={[{ label: say.department }, { label: say.due }, { label: say.state }]}
              rows={requests.map(({ id, departmentName, dueOn, state }) => ({
                key: id,
                cells: [departmentName, formatDate(dueOn, locale, 'day'), stateCell(state, locale)],
              }))}
            />
          </section>
        ))}
      </div>
    </Layout>
  );
}

function stateCell(state: RequestState, locale: Locale) {
  const word = texts[locale].states[state];
  if (state === 'answered') return <Status tone="on-track">{word}</Status>;
  return state === 'late' ? <Status tone="at-risk">{word}</Status> : <Badge>{word}</Badge>;
}
