import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { instantOf, normalizeZone } from '../calendar/domain/zones.js';
import type { Caller } from '../organizations/caller.js';
import { problemOfName } from '../organizations/domain/names.js';
import { problem } from '../organizations/domain/problem.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput } from '../platform/errors.js';
import { NoCycleKept, SessionInPast } from './cycles.errors.js';
import { PERIOD_OF } from './domain/planned-session.js';
import type { SessionKind } from './domain/rhythm.js';
import { kindWords } from './domain/session-words.js';
import { NewSessionsService } from './new-sessions.service.js';
import { problemsOfNamed } from './participants-named.js';
import { Period } from './period.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { RhythmService } from './rhythm.service.js';
import { SessionChanges } from './session-changes.js';
import type { Session } from './session.entity.js';
import { type SessionWithPeriod, SessionsService } from './sessions.service.js';

/**
 * A session outside the rhythm. What is left out is as the rhythm has it for the kind; of one whose minutes are said, one
 * day is meant.
 */
export interface ExtraordinarySession {
  readonly kind: SessionKind;
  readonly date: string;
  readonly time?: string;
  readonly minutes?: number;
  readonly days?: number;
  readonly zone?: string;
  readonly place?: string | null;
  readonly title?: string | null;
  readonly participants?: readonly string[];
}

/** A session to be added, with all that was left out. */
export interface PlacedSession {
  readonly time: Pick<Session, 'date' | 'time' | 'zone' | 'minutes' | 'days' | 'place'>;
  /** Epoch milliseconds */
  readonly startsAt: number;
  /** Of its kind, in which its date lies. */
  readonly period: Period;
}

@Injectable()
export class ExtraordinarySessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly rhythms: RhythmService,
    private readonly newSessions: NewSessionsService,
    private readonly sessions: SessionsService,
    private readonly changes: SessionChanges,
  ) {}

  /**
   * Adds a session, of the period of its kind in which its date lies; recomputing leaves it alone. Throws
   * `InvalidInput`, `NoCycleKept` and `SessionInPast`.
   */
  add({ organizationId }: Caller, command: ExtraordinarySession): Promise<SessionWithPeriod> {
    return this.database.write(async (tx) => {
      const { time, startsAt, period } = await this.place(organizationId, command);
      const added = await this.newSessions.insert(tx, [
        {
          ...time,
          organizationId,
          kind: command.kind,
          startsAt,
          cycleId: period.cycleId,
          periodId: period.id,
          merged: [],
          reviewsPeriodId: null,
          title: command.title?.trim() ?? null,
          participants: command.participants ? [...command.participants] : null,
          plannedDate: null,
          extraordinary: true,
        },
      ]);
      await this.changes.announce(tx, organizationId, added);
      return this.sessions.get(organizationId, added[0]?.id ?? '');
    });
  }

  /**
   * Where and when a session would be added, with what the rhythm has for it; adds nothing. Throws `InvalidInput`,
   * `NoCycleKept` and `SessionInPast`, as adding it would.
   */
  async place(organizationId: string, command: ExtraordinarySession): Promise<PlacedSession> {
    const time = await this.#timeOf(organizationId, command);
    await this.#refuseWrong(organizationId, command);
    const startsAt = instantOf(time.date, time.time, time.zone);
    if (startsAt <= this.clock.now()) throw new SessionInPast(time.date, time.time, time.zone);
    return { time, startsAt, period: await this.#periodOf(organizationId, command) };
  }

  async #timeOf(organizationId: string, command: ExtraordinarySession) {
    const organization = await this.organizations.get(organizationId);
    const rules = (await this.rhythms.find(organizationId))?.rules[command.kind];
    const time = command.time ?? rules?.at;
    const minutes = command.minutes ?? rules?.minutes;
    const unknown = {
      en: `The rhythm has no ${command.kind} session to take it from. Say it.`,
      nl: `Het ritme kent geen ${kindWords(command.kind, 'nl')} om dit van over te nemen. Vul het zelf in.`,
    };
    if (time === undefined || minutes === undefined) {
      throw new InvalidInput([
        ...problem('time', time === undefined ? unknown : null),
        ...problem('minutes', minutes === undefined ? unknown : null),
      ]);
    }
    const zone = normalizeZone(command.zone ?? rules?.zone ?? organization.zone);
    const place = command.place === undefined ? (rules?.place ?? null) : command.place;
    const days = command.days ?? (command.minutes === undefined ? (rules?.days ?? 1) : 1);
    return { date: command.date, time, minutes, days, zone, place };
  }

  async #refuseWrong(organizationId: string, { title, participants }: ExtraordinarySession): Promise<void> {
    const problems = [
      ...problem('title', typeof title === 'string' ? problemOfName(title) : null),
      ...(await problemsOfNamed(this.database.read(), organizationId, participants ?? [])),
    ];
    if (problems.length > 0) throw new InvalidInput(problems);
  }

  async #periodOf(organizationId: string, { kind, date }: ExtraordinarySession): Promise<Period> {
    const manager = this.database.read();
    const around = { startsOn: LessThanOrEqual(date), endsOn: MoreThanOrEqual(date) };
    const cycle = await manager.findOneBy(PlanningCycle, { organizationId, ...around });
    if (!cycle) throw new NoCycleKept(date);
    return manager.findOneByOrFail(Period, {
      organizationId,
      cycleId: cycle.id,
      kind: PERIOD_OF[kind],
      ...around,
    });
  }
}
