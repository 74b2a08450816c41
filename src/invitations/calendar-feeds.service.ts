import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { zoneRulesVersion } from '../calendar/domain/zones.js';
import { hashOf, newSecret } from '../access/secrets.js';
import { Occasion } from '../mail/occasion.entity.js';
import { Department } from '../organizations/department.entity.js';
import { AddressChanges } from '../organizations/address-changes.js';
import { Erasures } from '../organizations/erasures.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { CalendarFeed, type FeedScope } from './calendar-feed.entity.js';
import { feedToken, organizationOfFeed } from './domain/feed-token.js';
import { CalendarTelling } from './calendar-telling.entity.js';
import { SessionCalendar } from './session-calendar.service.js';

type Owner = Pick<CalendarFeed, 'organizationId' | 'personId'>;

/** More than anybody has programs. */
const MOST_FEEDS = 20;

/** Subscriptions to sessions: each opens one calendar, for whoever knows its address, until it is ended. */
@Injectable()
export class CalendarFeeds implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionCalendar,
    private readonly erasures: Erasures,
    private readonly addresses: AddressChanges,
  ) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: async (tx, { person: { organizationId, id: personId } }) => {
        await tx.delete(CalendarFeed, { organizationId, personId });
      },
    });
    // Programs of whoever read the old mailbox go on asking.
    this.addresses.follow(async (tx, { person: { organizationId, id: personId } }) => {
      const open = { organizationId, personId, endedAt: IsNull() };
      await tx.update(CalendarFeed, open, { endedAt: this.clock.now() });
    });
  }

  /**
   * Makes one. Its token is in the answer and nowhere else; null where it was made before by the same secret, and ended
   * since. Throws `InvalidInput` with the field `department` or `scope`.
   * @param secret by which it is known: with the same one it is the same
   */
  async make(
    { organizationId, personId }: Owner,
    scope: FeedScope,
    departmentId: string | null,
    secret = newSecret(),
  ): Promise<string | null> {
    const owner = { organizationId, personId };
    const token = feedToken(organizationId, secret);
    return this.database.write(async (tx) => {
      const before = await tx.findOneBy(CalendarFeed, { ...owner, tokenHash: hashOf(token) });
      if (before) return before.endedAt === null ? token : null;
      const isOfDepartment = scope === 'department';
      const where = { organizationId, id: departmentId ?? '' };
      if (isOfDepartment && !(isId(where.id) && (await tx.existsBy(Department, where))))
        throw new InvalidInput([{ field: 'department', ...NO_DEPARTMENT }]);
      if ((await tx.countBy(CalendarFeed, { ...owner, endedAt: IsNull() })) >= MOST_FEEDS)
        throw new InvalidInput([{ field: 'scope', ...TOO_MANY }]);
      await tx.insert(CalendarFeed, {
        ...{ ...owner, id: newId(), scope, departmentId: isOfDepartment ? departmentId : null },
        ...{ tokenHash: hashOf(token), madeAt: this.clock.now(), endedAt: null },
      });
      return token;
    });
  }

  /** Those of a person that are open, the oldest first, with the department's name. */
  async list({
    organizationId,
    personId,
  }: Owner): Promise<(CalendarFeed & { readonly department: string | null })[]> {
    const manager = this.database.read();
    const where = { organizationId, personId, endedAt: IsNull() };
    const feeds = await manager.find(CalendarFeed, { where, order: { id: 'ASC' } });
    const departments = await manager.findBy(Department, { organizationId });
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    return feeds.map((feed) => ({ ...feed, department: names.get(feed.departmentId ?? '') ?? null }));
  }

  /** From now on its address opens nothing. Throws `NotFound`. */
  async end({ organizationId, personId }: Owner, id: string): Promise<void> {
    const open = { organizationId, personId, id, endedAt: IsNull() };
    await this.database.write(async (tx) => {
      const { affected } = isId(id)
        ? await tx.update(CalendarFeed, open, { endedAt: this.clock.now() })
        : { affected: 0 };
      if (affected !== 1) throw new NotFound('calendar', 'agenda');
    });
  }

  /** The feed behind a token, with its owner; null where there is none, it was ended, or its owner has left. */
  async open(token: string): Promise<{ readonly feed: CalendarFeed; readonly owner: Person } | null> {
    const organizationId = organizationOfFeed(token);
    if (organizationId === null) return null;
    const manager = this.database.read();
    const where = { organizationId, tokenHash: hashOf(token), endedAt: IsNull() };
    const feed = await manager.findOneBy(CalendarFeed, where);
    const owner = feed && (await manager.findOneBy(Person, { organizationId, id: feed.personId }));
    return owner && (await this.sessions.isHere(feed)) ? { feed, owner } : null;
  }

  /**
   * Another one whenever the calendar may have changed, from two small queries: whatever changes a session, or who takes
   * part, raises the count of changes of the occasions it hangs on.
   */
  async tagOf({ organizationId, id, personId }: CalendarFeed, { locale }: Person): Promise<string> {
    const manager = this.database.read();
    const state = await manager
      .createQueryBuilder(Occasion, 'occasion')
      .select([
        'COUNT(*) AS "count"',
        'SUM(occasion.changes) AS "changes"',
        'SUM(occasion.timing) AS "timing"',
      ])
      .where({ organizationId, type: 'session' })
      .getRawOne<Record<'count' | 'changes' | 'timing', unknown>>();
    // By which name an event is known changes when its reader is invited anew.
    const told = await manager.maximum(CalendarTelling, 'toldAt', { organizationId, personId });
    const parts = [id, locale, zoneRulesVersion(), state?.count, state?.changes, state?.timing, told];
    return `"${createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 22)}"`;
  }
}

const NO_DEPARTMENT = {
  message: 'Choose a department.',
  dutch: 'Kies een afdeling.',
};
const TOO_MANY = {
  message: `You have ${MOST_FEEDS} subscriptions. End one that you do not use any more.`,
  dutch: `Je hebt ${MOST_FEEDS} abonnementen. Beëindig er een dat je niet meer gebruikt.`,
};
