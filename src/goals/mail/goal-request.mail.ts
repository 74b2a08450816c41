import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Period } from '../../cycles/period.entity.js';
import { Session } from '../../cycles/session.entity.js';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import { GoalRound } from '../goal-round.entity.js';
import { Goal } from '../goal.entity.js';
import { goalRequestLetter } from './goal-request.letter.js';
import { goalRequestSamples } from './goal-request.samples.js';

/** Leadership is asked for the goal before the annual session, and again until one is adopted. */
@Injectable()
export class GoalRequestMail implements MailKind {
  readonly kind = 'goal-request';
  readonly priority = 20;
  readonly threaded = true;
  readonly samples = goalRequestSamples;

  constructor(
    private readonly database: Database,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    const letters = new Map<string, Letter>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const facts = await load(this.database.read(), organizationId, own);
      for (const mail of own) {
        const letter = compose(mail, facts);
        if (letter) letters.set(mail.id, letter);
      }
    }
    return letters;
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    return this.stillOwed.ask(mails);
  }
}

type Facts = Awaited<ReturnType<typeof load>>;

async function load(manager: EntityManager, organizationId: string, mails: readonly OutboxMail[]) {
  const people = await manager.findBy(Person, {
    organizationId,
    id: In(mails.flatMap((mail) => [mail.recipientId, ...awayOf(mail)])),
  });
  const rounds = await manager.findBy(GoalRound, {
    organizationId,
    id: In(mails.map(({ occasionId }) => occasionId)),
  });
  const sessions = await manager.findBy(Session, {
    organizationId,
    id: In(rounds.map(({ sessionId }) => sessionId)),
  });
  const periods = await manager.findBy(Period, {
    organizationId,
    id: In(sessions.map(({ periodId }) => periodId)),
  });
  const goals = await manager.findBy(Goal, {
    organizationId,
    cycleId: In(rounds.map(({ cycleId }) => cycleId)),
  });
  return {
    organization: await manager.findOneByOrFail(Organization, { organizationId }),
    people: byId(people),
    rounds: byId(rounds),
    sessions: byId(sessions),
    periods: byId(periods),
    goals: new Map(goals.map((goal) => [goal.cycleId, goal])),
  };
}

function compose(mail: OutboxMail, facts: Facts): Letter | null {
  const recipient = facts.people.get(mail.recipientId);
  const round = facts.rounds.get(mail.occasionId);
  const session = facts.sessions.get(round?.sessionId ?? '');
  const period = facts.periods.get(session?.periodId ?? '');
  if (!recipient || !round || !session || !period) return null;
  return goalRequestLetter({
    organizationName: facts.organization.name,
    recipient: { ...recipient, isLeader: recipient.roles.includes('leader') },
    standsInFor: awayOf(mail).flatMap((id) => facts.people.get(id)?.name ?? []),
    session: { ...session, period },
    again: mail.step > 1,
    draft: facts.goals.get(round.cycleId)?.statement ?? null,
  });
}

/** Ids of those for whom it comes, as the rule put them in. */
function awayOf({ data }: OutboxMail): string[] {
  return Array.isArray(data.for) ? data.for.filter((id) => typeof id === 'string') : [];
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
