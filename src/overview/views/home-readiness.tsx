import type { ComponentChildren } from 'preact';
import { sessionName } from '../../cycles/domain/session-words.js';
import { Status, type StatusTone } from '../../platform/pages/badge.js';
import { Card } from '../../platform/pages/card.js';
import type { Home } from '../home.service.js';
import type { Readiness } from '../session-readiness.service.js';
import { homeRoleTexts } from './home-role-texts.js';
import { namesOf } from './home-needs.js';
import { daysWords, momentWords, type Reader } from './moment.js';

interface ReadinessProps {
  readonly home: Home;
  readonly next: Readiness;
  readonly now: number;
  readonly reader: Reader;
}

const AGENDA_TONES = { approved: 'on-track', arranged: 'on-track', 'as-it-comes': 'stale' } as const;

/** How far the next session is prepared, line by line. */
export function HomeReadiness({ home, next, now, reader }: ReadinessProps) {
  const { locale } = reader;
  const texts = homeRoleTexts[locale];
  const { session, agenda, mailedAt, agendaLeftAt, participants, away } = next;
  const round = home.planning?.rounds.find((one) => home.rounds.get(one.roundId)?.session.id === session.id);
  const proposed = home.matters.proposals.get(session.id) ?? 0;
  return (
    <Card title={texts.ready}>
      <p>
        <a href={`/sessions/${session.id}`}>
          <b>{sessionName(session, locale)}</b>
        </a>{' '}
        <span class="muted">{daysWords(session, locale)}</span>
      </p>
      <ul class="plain-list readiness">
        <Line tone={AGENDA_TONES[agenda]}>
          <a href={`/sessions/${session.id}/agenda`}>{texts.agendaIs[agenda]}</a>
        </Line>
        <Line tone={agendaLeftAt === null ? 'stale' : 'on-track'}>
          {agendaLeftAt !== null
            ? texts.mailed(momentWords(agendaLeftAt, reader))
            : mailedAt === null
              ? texts.notMailed
              : mailedAt <= now
                ? texts.notYetMailed
                : texts.mailedAt(momentWords(mailedAt, reader))}
        </Line>
        {round && (
          <Line tone={round.debtors.length === 0 ? 'on-track' : 'stale'}>
            <a href={`/owed/${round.roundId}`}>{texts.updatesIn(round.answered, round.asked)}</a>
          </Line>
        )}
        <Line tone={proposed === 0 ? 'on-track' : 'at-risk'}>
          {proposed === 0 ? (
            texts.noProposals
          ) : (
            <a href={`/sessions/${session.id}#proposals`}>{texts.proposals(proposed)}</a>
          )}
        </Line>
        <Line tone={away.length === 0 ? 'on-track' : 'at-risk'}>
          {away.length === 0
            ? texts.allThere(participants)
            : texts.away(away.length, participants, namesOf(away, locale))}
        </Line>
      </ul>
    </Card>
  );
}

/** A line with its sign: the words beside it say the same. */
function Line({ tone, children }: { readonly tone: StatusTone; readonly children: ComponentChildren }) {
  return (
    <li>
      <Status tone={tone}>{''}</Status>
      <span>{children}</span>
    </li>
  );
}
