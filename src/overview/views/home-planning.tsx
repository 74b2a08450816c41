import { periodWords } from '../../cycles/domain/session-words.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { Card } from '../../platform/pages/card.js';
import { Flash } from '../../platform/pages/flash.js';
import type { Locale } from '../../platform/pages/locale.js';
import { listWords } from '../domain/lists.js';
import type { Debtor, RoundStanding } from '../domain/who-owes.js';
import type { Home } from '../home.service.js';
import type { MailHealth } from '../mail-health.service.js';
import { homeTexts } from './home-texts.js';
import { momentWords, type Reader } from './moment.js';

interface PlanningProps {
  readonly home: Home;
  readonly reader: Reader;
}

/** What a planner keeps an eye on. */
export function HomePlanning({ home, reader }: PlanningProps) {
  if (home.planning === null) return null;
  const texts = homeTexts[reader.locale];
  const { rounds, mail } = home.planning;
  return (
    <>
      <Card title={texts.owing}>
        {rounds.length === 0 && <p class="muted">{`${texts.noRound}. ${texts.noRoundHelp}`}</p>}
        {rounds.map((round) => (
          <Round key={round.roundId} round={round} home={home} locale={reader.locale} />
        ))}
      </Card>
      <Card title={texts.mail}>
        <Health mail={mail} reader={reader} />
        <p>
          <a href="/outbox">{texts.toOutbox}</a>
        </p>
      </Card>
    </>
  );
}

function Round({ round, home, locale }: { round: RoundStanding; home: Home; locale: Locale }) {
  const texts = homeTexts[locale];
  const period = home.rounds.get(round.roundId)?.period;
  return (
    <>
      <p>
        <a href={`/owed/${round.roundId}`}>
          <b>{period && periodWords(period, locale)}</b>
        </a>{' '}
        <span class="muted">{texts.answered(round.answered, round.asked)}</span>
      </p>
      {round.debtors.length === 0 ? (
        <p>{texts.allIn}</p>
      ) : (
        <ul class="plain-list debtors">
          {round.debtors.map((debtor) => (
            <li key={debtor.departmentId}>
              <DebtorLine debtor={debtor} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function DebtorLine({ debtor: { name, late, people }, locale }: { debtor: Debtor; locale: Locale }) {
  const texts = homeTexts[locale];
  return (
    <>
      <span>
        {name} <span class="muted small">{people.length > 0 ? listWords(people, locale) : texts.nobody}</span>
      </span>
      {late ? <Status tone="off-track">{texts.late}</Status> : <Badge>{texts.stillOpen}</Badge>}
    </>
  );
}

function Health({ mail, reader }: { readonly mail: MailHealth; readonly reader: Reader }) {
  const texts = homeTexts[reader.locale];
  const { due, oldestDueAt, failed, pause, quarantined } = mail;
  if (due === 0 && failed === 0 && pause === null && !quarantined)
    return <Status tone="on-track">{texts.mailFine}</Status>;
  return (
    <>
      {quarantined && (
        <Flash tone="warning">
          <a href="/quarantine">{texts.quarantined}</a>
        </Flash>
      )}
      {pause && (
        <Flash tone="warning">{texts.paused(momentWords(pause.pausedAt, reader), pause.reason)}</Flash>
      )}
      {failed > 0 && (
        <p>
          <a href="/outbox?status=failed">{texts.failed(failed)}</a>
        </p>
      )}
      {oldestDueAt !== null && (
        <p>
          <a href="/outbox?status=waiting">{texts.oldest(due, momentWords(oldestDueAt, reader))}</a>
        </p>
      )}
    </>
  );
}
