import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { dateAt } from '../../calendar/domain/zones.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { PlanningCycle } from '../../cycles/planning-cycle.entity.js';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import { Department } from '../../organizations/department.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { openUntil } from '../domain/asking.js';
import { isExpired } from '../domain/expiry.js';
import { GoalAsking } from '../goal-asking.entity.js';
import { Goal } from '../goal.entity.js';
import { endorsementLetter } from './endorsement.letter.js';
import { endorsementSamples } from './endorsement.samples.js';

/** The mails by which departments are asked whether they carry the goal, and reminded: one thread. */
@Injectable()
export class EndorsementMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this.#kind('endorsement-request', false));
    kinds.register(this.#kind('endorsement-nudge', true));
  }

  /** @param again whether it is a reminder */
  #kind(kind: string, again: boolean): MailKind {
    return {
      kind,
      priority: 20,
      threaded: true,
      compose: (mails) => this.#compose(mails, again),
      stillWanted: (mails) => this.stillOwed.ask(mails),
      samples: () => endorsementSamples(again),
    };
  }

  async #compose(mails: readonly OutboxMail[], again: boolean): Promise<ReadonlyMap<string, Letter>> {
    const letters = new Map<string, Letter>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const facts = await load(this.database.read(), organizationId, own, this.clock.now());
      for (const mail of own) {
        const letter = compose(mail, facts, again);
        if (letter) letters.set(mail.id, letter);
      }
    }
    return letters;
  }
}

type Facts = Awaited<ReturnType<typeof load>>;

async function load(
  manager: EntityManager,
  organizationId: string,
  mails: readonly OutboxMail[],
  now: number,
) {
  const organization = await manager.findOneByOrFail(Organization, { organizationId });
  const askings = await manager.findBy(GoalAsking, {
    organizationId,
    id: In(mails.map(({ occasionId }) => occasionId)),
  });
  const goals = await manager.findBy(Goal, { organizationId, id: In(askings.map(({ goalId }) => goalId)) });
  const cycles = await manager.findBy(PlanningCycle, {
    organizationId,
    id: In(goals.map(({ cycleId }) => cycleId)),
  });
  const people = await manager.findBy(Person, {
    organizationId,
    id: In(mails.flatMap((mail) => [mail.recipientId, ...idsIn(mail, 'for')])),
  });
  const departments = await manager.findBy(Department, {
    organizationId,
    id: In(mails.flatMap((mail) => idsIn(mail, 'departmentIds'))),
  });
  return {
    organization,
    today: dateAt(now, organization.zone),
    ...{ askings: byId(askings), goals: byId(goals), cycles: byId(cycles) },
    ...{ people: byId(people), departments: byId(departments) },
  };
}

function compose(mail: OutboxMail, facts: Facts, again: boolean): Letter | null {
  const recipient = facts.people.get(mail.recipientId);
  const asking = facts.askings.get(mail.occasionId);
  const goal = facts.goals.get(asking?.goalId ?? '');
  const cycle = facts.cycles.get(goal?.cycleId ?? '');
  const departments = idsIn(mail, 'departmentIds').flatMap((id) => facts.departments.get(id) ?? []);
  if (!recipient || !asking || !goal || !cycle || departments.length === 0) return null;
  return endorsementLetter({
    organizationName: facts.organization.name,
    ...{ recipient, departments, again },
    goal: { ...goal, expiredOn: isExpired(goal, facts.today) ? goal.horizon : null },
    standsInFor: idsIn(mail, 'for').flatMap((id) => facts.people.get(id)?.name ?? []),
    year: periodWords({ ...cycle, kind: 'year', number: 1 }, recipient.locale),
    closesOn: asking.closesOn,
    ...{ reworded: asking.reworded, round: asking.round },
    link: { purpose: 'stance', subjectId: asking.id, expiresAt: openUntil(asking, facts.organization.zone) },
  });
}

/** Ids that the rule put in: of departments asked about, of people it comes for. */
function idsIn({ data }: OutboxMail, field: 'for' | 'departmentIds'): string[] {
  const ids = data[field];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
