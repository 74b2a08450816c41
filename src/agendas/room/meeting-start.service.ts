import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { KpiStatesService } from '../../kpis/kpi-states.service.js';
import { Database } from '../../platform/database/database.js';
import { AgendasService } from '../agendas.service.js';
import type { PlannedItem } from '../domain/arrange.js';
import { MeetingAttendee } from './meeting-attendee.entity.js';
import { type ItemKpi, MeetingItem } from './meeting-item.entity.js';
import { Meeting } from './meeting.entity.js';
import { SessionIsCancelled } from './room.errors.js';

/** Items about a KPI carry its id. */
const ABOUT_KPI = /^(?:kpis|guardrails):(.+)$/;

/** Writes down what a session begins with: its agenda in both languages, and who takes part. */
@Injectable()
export class MeetingStartService {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendasService,
    private readonly states: KpiStatesService,
  ) {}

  /** Throws `NotFound`, `SessionIsCancelled`. */
  async prepare(
    organizationId: string,
    sessionId: string,
  ): Promise<{ readonly items: MeetingItem[]; readonly attendees: MeetingAttendee[] }> {
    const { session, month, participants, attendance, arrangedIn } = await this.agendas.load(
      organizationId,
      sessionId,
    );
    if (session.cancelledAt !== null) throw new SessionIsCancelled();
    const dutch = new Map(arrangedIn('nl').items.map((item) => [item.key, item]));
    const english = arrangedIn('en').items;
    const kpis = await this.#kpis(organizationId, month?.id ?? null, english);
    const carried = await this.#carried(session);
    return {
      items: english.map((item, index): MeetingItem => {
        const { key: about, section, purpose, department, customer, minutes, ownerId } = item;
        return {
          ...{ organizationId, sessionId, number: index + 1, about, section, purpose },
          ...{ department, customer, minutes, ownerId, spent: 0, state: 'open' },
          texts: { en: textOf(item), nl: textOf(dutch.get(about) ?? item) },
          kpi: kpis.get(about) ?? null,
          carried: carried.get(about) ?? 0,
        };
      }),
      attendees: participants.map(({ id: personId }) => ({
        ...{ organizationId, sessionId, personId },
        isThere: attendance.get(personId) === 'accepted',
      })),
    };
  }

  /** How the KPIs of items stood in the month before the session, by what the items are about. */
  async #kpis(
    organizationId: string,
    month: string | null,
    items: readonly PlannedItem[],
  ): Promise<Map<string, ItemKpi>> {
    const kpiIds = items.flatMap(({ key }) => ABOUT_KPI.exec(key)?.[1] ?? []);
    if (month === null || kpiIds.length === 0) return new Map();
    const states = await this.states.statesFor(organizationId, { month, kpiIds });
    const byId = new Map(
      states.map(({ kpi, trend, target }) => [
        kpi.id,
        { key: kpi.key, trend: trend.map(({ value }) => value), target },
      ]),
    );
    return new Map(
      items.flatMap(({ key }) => {
        const kpi = byId.get(ABOUT_KPI.exec(key)?.[1] ?? '');
        return kpi ? [[key, kpi] as const] : [];
      }),
    );
  }

  /** What the last session of its kind did not finish, and how often that happened in a row. */
  async #carried({ organizationId, kind, startsAt }: Session): Promise<Map<string, number>> {
    const manager = this.database.read();
    const before = await manager.find(Session, {
      where: { organizationId, kind, startsAt: LessThan(startsAt), cancelledAt: IsNull() },
      order: { startsAt: 'DESC' },
    });
    const held = await manager.findBy(Meeting, {
      organizationId,
      sessionId: In(before.map(({ id }) => id)),
      endedAt: Not(IsNull()),
    });
    const last = before.find(({ id }) => held.some(({ sessionId }) => sessionId === id));
    if (!last) return new Map();
    const left = await manager.findBy(MeetingItem, {
      ...{ organizationId, sessionId: last.id, state: 'unfinished' as const },
    });
    return new Map(left.map(({ about, carried }) => [about, carried + 1]));
  }
}

function textOf({ title, detail }: PlannedItem) {
  return { title, detail };
}
