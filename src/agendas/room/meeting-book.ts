import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Session } from '../../cycles/session.entity.js';
import { Period } from '../../cycles/period.entity.js';
import { type NamedResolution, ResolutionsService } from '../../decisions/resolutions/resolutions.service.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import { MeetingAttendee } from './meeting-attendee.entity.js';
import { sessionOf } from './meeting-changes.js';
import { MeetingItem } from './meeting-item.entity.js';
import { MeetingNote } from './meeting-note.entity.js';
import { MeetingStance } from './meeting-stance.entity.js';
import { Meeting } from './meeting.entity.js';

/** All that is known of a session that was started. */
export interface MeetingPicture {
  readonly meeting: Meeting;
  /** In the order of the agenda. */
  readonly items: readonly MeetingItem[];
  /** By item, in the order in which they were last written; empty ones are left out. */
  readonly notes: readonly MeetingNote[];
  /** By name. */
  readonly attendees: readonly MeetingAttendee[];
  /** In the order in which they were said. */
  readonly stances: readonly MeetingStance[];
  readonly resolutions: readonly NamedResolution[];
  /** Names and addresses of everybody in it, by id. */
  readonly people: ReadonlyMap<string, Pick<Person, 'id' | 'name' | 'address'>>;
}

/** A session, and its room once it was started. */
export interface RoomPicture {
  readonly organizationName: string;
  readonly session: Session & { readonly period: Period };
  readonly held: MeetingPicture | null;
}

/** Loads what was noted at a session: as many queries, however much it is. */
@Injectable()
export class MeetingBook {
  constructor(
    private readonly database: Database,
    private readonly resolutions: ResolutionsService,
  ) {}

  /** Throws `NotFound`. */
  async of(organizationId: string, sessionId: string): Promise<RoomPicture> {
    const manager = this.database.read();
    const session = await sessionOf(manager, organizationId, sessionId);
    const { name } = await manager.findOneByOrFail(Organization, { organizationId });
    const period = await manager.findOneByOrFail(Period, { organizationId, id: session.periodId });
    const meeting = await manager.findOneBy(Meeting, { organizationId, sessionId });
    return {
      organizationName: name,
      session: { ...session, period },
      held: meeting && (await this.#held(manager, meeting)),
    };
  }

  async #held(manager: EntityManager, meeting: Meeting): Promise<MeetingPicture> {
    const where = { organizationId: meeting.organizationId, sessionId: meeting.sessionId };
    const items = await manager.find(MeetingItem, { where, order: { number: 'ASC' } });
    const notes = await manager.find(MeetingNote, { where, order: { number: 'ASC', personId: 'ASC' } });
    const attendees = await manager.find(MeetingAttendee, { where });
    const stances = await manager.find(MeetingStance, { where, order: { at: 'ASC', personId: 'ASC' } });
    const ids = [
      ...[meeting.startedById, meeting.endedById, meeting.adoptedById],
      ...items.map(({ ownerId }) => ownerId),
      ...[...notes, ...attendees, ...stances].map(({ personId }) => personId),
    ].filter((id) => id !== null);
    const found = await manager.findBy(Person, {
      organizationId: where.organizationId,
      id: In([...new Set(ids)]),
    });
    const people = new Map(found.map((person) => [person.id, person]));
    const nameOf = (id: string) => people.get(id)?.name ?? '';
    return {
      ...{ meeting, items, stances, people },
      notes: notes.filter(({ text }) => text !== ''),
      attendees: attendees.sort((a, b) => nameOf(a.personId).localeCompare(nameOf(b.personId))),
      resolutions: await this.resolutions.ofSession(where.organizationId, where.sessionId),
    };
  }
}
