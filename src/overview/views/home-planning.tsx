import { periodWords } from '../../cycles/domain/session-words.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { Card } from '../../platform/pages/card.js';
import { Flash } from '../../platform/pages/flash.js';
import type { Locale } from '../../platform/pages/locale.js';
import { listWords } from '../domain/lists.js';
import { firstOf } from '../domain/needs.js';
import type { Debtor, RoundStanding } from '../domain/who-owes.js';
import type { Home, HomePlanningFacts } from '../home.service.js';
import { MeterBar } from './home-goal.js';
import { HomeReadiness } from './home-readiness.js';
import { homeRoleTexts } from './home-role-texts.js';
import { homeTexts } from './home-texts.js';
import { KeptMail } from './kept-mail.js';
import { momentWords, type Reader } from './moment.js';

/** The page of the round has them all. */
const DEBTORS_SHOWN = 8;

interface PlanningProps {
  readonly home: Home;
  readonly reader: Reader;
}

/** What a planner keeps an eye on. */
export function HomePlanning({ home, reader }: PlanningProps) {
  if (home.planning === null) return null;
  const texts = homeTexts[reader.locale];
  const { rounds, next, wrong } = home.planning;
  const roles = homeRoleTexts[reader.locale];
  const { suppressed } = home.matters;
  return (
    <>
      {next && <HomeReadiness home={home} next={next} now={home.now} reader={reader} />}
      <Card title={texts.owing}>
        {rounds.length === 0 && <p class="muted">{`${texts.noRound}. ${texts.noRoundHelp}`}</p>}
        {rounds.map((round) => (
          <Round key={round.roundId} round={round} home={home} locale={reader.locale} />
        ))}
      </Card>
      <Card title={texts.mail}>
        <Health planning={home.planning} reader={reader} />
        {suppressed > 0 && (
          <p>
            <a href="/outbox/suppressed">{roles.suppressed(suppressed)}</a>
          </p>
        )}
        <p>
          <a href="/outbox">{texts.toOutbox}</a>
        </p>
      </Card>
      <Card title={roles.plan}>
        {wrong === 0 ? <Status tone="on-track">{roles.planFine}</Status> : <p>{roles.planWrong(wrong)}</p>}
        <p>
          <a href="/plan-check">{roles.toPlan}</a>
        </p>
      </Card>
    </>
  );
}

function Round({ round, home, locale }: { round: RoundStanding; home: Home; locale: Locale }) {
  const texts = homeTexts[locale];
  const period = home.rounds.get(round.roundId)?.period;
  const { shown, more } = firstOf(round.debtors, DEBTORS_SHOWN);
  return (
    <>
      <p>
        <a href={`/owed/${round.roundId}`}>
          <b>{period && periodWords(period, locale)}</b>
        </a>{' '}
        <span class="muted">{texts.answered(round.answered, round.asked)}</span>
      </p>
      <MeterBar share={round.asked === 0 ? 0 : round.answered / round.asked} />
      {round.debtors.length === 0 ? (
        <p>{texts.allIn}</p>
      ) : (
        <ul class="plain-list debtors">
          {shown.map((debtor) => (
            <li key={debtor.departmentId}>
              <DebtorLine debtor={debtor} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p>
          <a href={`/owed/${round.roundId}`}>{homeRoleTexts[locale].more(more)}</a>
        </p>
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

interface HealthProps {
  readonly planning: HomePlanningFacts;
  readonly reader: Reader;
}

function Health({ planning: { mail, mayReadMailbox }, reader }: HealthProps) {
  const texts = homeTexts[reader.locale];
  const { due, oldestDueAt, failed, pause, quarantined, stays } = mail;
  if (due === 0 && failed === 0 && pause === null && !quarantined && stays === null)
    return <Status tone="on-track">{texts.mailFine}</Status>;
  return (
    <>
      {stays && <KeptMail stays={stays} mayRead={mayReadMailbox} locale={reader.locale} />}
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
