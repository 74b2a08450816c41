import { Injectable } from '@nestjs/common';
import { KpiStatesService } from '../../kpis/kpi-states.service.js';
import { AgendasService } from '../agendas.service.js';
import type { PlannedItem } from '../domain/arrange.js';
import { MeetingAttendee } from './meeting-attendee.entity.js';
import { type ItemKpi, MeetingItem } from './meeting-item.entity.js';
import { SessionIsCancelled } from './room.errors.js';

/** Items about a KPI carry its id. */
const ABOUT_KPI = /^(?:kpis|guardrails):(.+)$/;

/** Writes down what a session begins with: its agenda in both languages, and who takes part. */
@Injectable()
export class MeetingStartService {
  constructor(
    private readonly agendas: AgendasService,
    private readonly states: KpiStatesService,
  ) {}

  /** In the unit that writes it down, so that nothing of it changes in between. Throws `NotFound`, `SessionIsCancelled`. */
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
    return {
      items: english.map((item, index): MeetingItem => {
        const { key: about, section, purpose, department, customer, minutes, ownerId } = item;
        return {
          ...{ organizationId, sessionId, number: index + 1, about, section, purpose },
          ...{ department, customer, minutes, ownerId, spent: 0, state: 'open' },
          texts: { en: textOf(item), nl: textOf(dutch.get(about) ?? item) },
          kpi: kpis.get(about) ?? null,
          carried: item.carried ?? 0,
        };
      }),
      attendees: participants.map(({ id: personId }) => ({
        ...{ organizationId, sessionId, personId },
        ...{ isThere: attendance.get(personId) === 'accepted', isLate: false, isSaid: false },
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
}

function textOf({ title, detail }: PlannedItem) {
  return { title, detail };
}
