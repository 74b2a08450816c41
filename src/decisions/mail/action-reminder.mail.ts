import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { DAY } from '../../calendar/domain/time.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { Period } from '../../cycles/period.entity.js';
import { Session } from '../../cycles/session.entity.js';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import { Occasion } from '../../mail/occasion.entity.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Resolution } from '../resolutions/resolution.entity.js';
import { SessionActions } from '../resolutions/session-actions.entity.js';
import { actionReminderLetter } from './action-reminder.letter.js';
import { actionReminderSamples } from './action-reminder.samples.js';

/** Whoever opens the link after the last reminder may still say that it is done, for so long. */
const OPEN_AFTER = 28 * DAY;

/** Reminds people of what a session gave them to do. */
@Injectable()
export class ActionReminderMail implements MailKind {
  readonly kind = 'action-reminder';
  readonly priority = 20;
  readonly threaded = true;
  readonly samples = actionReminderSamples;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    const letters = new Map<string, Letter>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const facts = await load(this.database.read(), organizationId, own, this.clock.now());
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

async function load(
  manager: EntityManager,
  organizationId: string,
  mails: readonly OutboxMail[],
  now: number,
) {
  const organization = await manager.findOneByOrFail(Organization, { organizationId });
  const ids = [...new Set(mails.map(({ occasionId }) => occasionId))];
  const occasions = await manager.findBy(Occasion, { organizationId, id: In(ids) });
  const resolved = await manager.findBy(SessionActions, { organizationId, id: In(ids) });
  const sessions = await manager.findBy(Session, {
    organizationId,
    id: In(resolved.map(({ sessionId }) => sessionId)),
  });
  const periods = await manager.findBy(Period, {
    organizationId,
    id: In(sessions.map(({ periodId }) => periodId)),
  });
  const actions = await manager.find(Resolution, {
    where: {
      ...{ organizationId, id: In(mails.flatMap((mail) => idsIn(mail, 'actionIds'))) },
      doneAt: IsNull(),
    },
    order: { dueOn: 'ASC', id: 'ASC' },
  });
  const people = await manager.findBy(Person, {
    organizationId,
    id: In(mails.flatMap((mail) => [mail.recipientId, ...idsIn(mail, 'for')])),
  });
  return {
    ...{ organization, actions, today: dateAt(now, organization.zone) },
    ...{ occasions: byId(occasions), resolved: byId(resolved), sessions: byId(sessions) },
    ...{ periods: byId(periods), people: byId(people) },
  };
}

function compose(mail: OutboxMail, facts: Facts): Letter | null {
  const recipient = facts.people.get(mail.recipientId);
  const occasion = facts.occasions.get(mail.occasionId);
  const session = facts.sessions.get(facts.resolved.get(mail.occasionId)?.sessionId ?? '');
  const period = facts.periods.get(session?.periodId ?? '');
  const wanted = new Set(idsIn(mail, 'actionIds'));
  const actions = facts.actions.flatMap(({ id, what, customer, dueOn, ownerId }) =>
    wanted.has(id) && dueOn !== null && ownerId !== null ? [{ what, customer, dueOn, ownerId }] : [],
  );
  if (!recipient || !occasion || !session || !period || actions.length === 0) return null;
  const away = idsIn(mail, 'for').flatMap((id): [string, string][] => {
    const person = facts.people.get(id);
    return person ? [[id, person.name]] : [];
  });
  return actionReminderLetter({
    organizationName: facts.organization.name,
    ...{ recipient, actions, today: facts.today, away: new Map(away) },
    session: { ...session, period },
    link: { purpose: 'actions', subjectId: occasion.id, expiresAt: occasion.until + OPEN_AFTER },
  });
}

/** Ids that the rule put in: of the actions it reminds of, of people it comes for. */
function idsIn({ data }: OutboxMail, field: 'for' | 'actionIds'): string[] {
  const ids = data[field];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
