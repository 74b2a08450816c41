import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Attendance } from '../agendas/domain/attendance.js';
import { sessionName } from '../cycles/domain/session-words.js';
import { UNINVITED } from '../cycles/domain/tellings.js';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import { PLACE_CHANGED } from '../cycles/session-tellings.service.js';
import { Enclosures } from '../mail/enclosures.js';
import { MailSender } from '../mail/mail-sender.js';
import type { OutboxMail } from '../mail/outbox-mail.entity.js';
import type { CalendarPart } from '../mail/packing.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import type { Locale } from '../platform/pages/locale.js';
import { Settings } from '../platform/settings.js';
import { type Telling, whatToTell } from './domain/what-to-tell.js';
import { CalendarTelling } from './calendar-telling.entity.js';
import type { CalendarEvent } from './icalendar.js';
import { OrganizerAddresses } from './organizer-addresses.js';
import { SaidAttendance } from './said-attendance.entity.js';
import { keepTellings, lastTold, placeOf, type Tellings } from './tellings.js';

/** Mails about a session, in the order in which a participant may get them. */
const KINDS = [
  ...['agenda', 'session-reminder', 'session-moved', 'session-cancelled'],
  ...[PLACE_CHANGED, UNINVITED],
];

/** A session as everybody sees it in a calendar. */
type ShownEvent = Omit<CalendarEvent, 'uid' | 'sequence'>;

/** What is read for the mails of one organization. */
interface Known {
  readonly organizationName: string;
  readonly sessions: ReadonlyMap<string, Session & { readonly period: Period }>;
  readonly people: ReadonlyMap<string, Person>;
  /** By session and person. */
  readonly told: Tellings;
  readonly said: ReadonlyMap<string, SaidAttendance>;
}

/**
 * Keeps participants' own calendars right: the first mail about a session invites, and whichever mail leaves after the
 * session changed tells the change (RFC 5546). What a calendar knows already it is not told again.
 */
@Injectable()
export class InvitationsService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly sender: MailSender,
    private readonly organizers: OrganizerAddresses,
    private readonly enclosures: Enclosures,
  ) {}

  onModuleInit(): void {
    this.enclosures.register(KINDS, (tx, mails) => this.#enclose(tx, mails));
  }

  /** A session as calendars are shown it, in a language. */
  eventOf(session: Session & { readonly period: Period }, locale: Locale): ShownEvent {
    const url = `${this.settings.values.BASE_URL}/sessions/${session.id}`;
    const { startsAt, minutes, days, zone, place } = session;
    return {
      ...{ startsAt, minutes, days, zone, place, url },
      summary: sessionName(session, locale),
      description: `${AGENDA[locale]}: ${url}`,
      cancelled: session.cancelledAt !== null,
    };
  }

  /** The whole name of an event: nobody else's has the same. */
  uidOf(name: string): string {
    return `${name}@${this.sender.domain}`;
  }

  async #enclose(tx: EntityManager, mails: readonly OutboxMail[]): Promise<Map<string, CalendarPart>> {
    const enclosed = new Map<string, CalendarPart>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      for (const [id, part] of await this.#ofOrganization(tx, organizationId, own)) enclosed.set(id, part);
    }
    return enclosed;
  }

  async #ofOrganization(
    tx: EntityManager,
    organizationId: string,
    mails: readonly OutboxMail[],
  ): Promise<[string, CalendarPart][]> {
    const known = await load(tx, organizationId, mails);
    const inviting = await this.#inviter();
    const shown = this.#viewer();
    const told = new Map(known.told);
    const rows: CalendarTelling[] = [];
    const parts: [string, CalendarPart][] = [];
    for (const mail of mails) {
      const session = known.sessions.get(mail.occasionId);
      const person = known.people.get(mail.recipientId);
      if (!session || !person) continue;
      const place = placeOf({ sessionId: session.id, personId: person.id });
      const before = told.get(place) ?? null;
      const { event, says } = shown(session, person.locale);
      const isOff = event.cancelled || mail.kind === UNINVITED;
      const nameOf = (life: string) => this.uidOf(`${session.id}${life}`);
      const telling = whatToTell(before, { nameOf, sequence: session.calendarSequence, says, isOff });
      if (telling === null) continue;
      const row = this.#row(telling, mail, before);
      const organizer = {
        ...{ name: known.organizationName, address: row.organizer },
        asksForAnswer: this.organizers.reads,
      };
      const attendance = attendanceAt(row, known.said.get(place));
      const attendee = { name: person.name, address: person.address, attendance };
      told.set(place, row);
      rows.push(row);
      parts.push([mail.id, { method: telling.method, ics: inviting(telling, event)(organizer, attendee) }]);
    }
    await keepTellings(tx, rows);
    return parts;
  }

  /** Each session once a language. */
  #viewer() {
    const seen = new Map<string, { readonly event: ShownEvent; readonly says: string }>();
    return (session: Session & { readonly period: Period }, locale: Locale) => {
      const key = `${session.id} ${locale}`;
      const event = seen.get(key)?.event ?? this.eventOf(session, locale);
      const one = seen.get(key) ?? { event, says: digestOf(event) };
      seen.set(key, one);
      return one;
    };
  }

  /** Writes what calendars are told, each event once for all who are told the same of it. */
  async #inviter() {
    // Loaded with the first invitation, where it was not with the rest.
    const { invitingTo } = await import('./icalendar.js');
    const now = this.clock.now();
    const written = new Map<string, ReturnType<typeof invitingTo>>();
    return ({ method, uid, sequence, cancelled, says }: Telling, event: ShownEvent) => {
      const key = [event.summary, method, uid, sequence, says].join(' ');
      const inviting = written.get(key) ?? invitingTo(method, { ...event, uid, sequence, cancelled }, now);
      written.set(key, inviting);
      return inviting;
    };
  }

  /** An event is from one address for its whole life: programs follow a change only from where the invitation came. */
  #row(telling: Telling, mail: OutboxMail, before: CalendarTelling | null): CalendarTelling {
    const { uid, sequence, sessionSequence, says, cancelled } = telling;
    const { organizationId, id: mailId, occasionId: sessionId, recipientId: personId } = mail;
    const organizer =
      before?.uid === uid
        ? before.organizer
        : this.organizers.addressFor({ organizationId, id: sessionId }, personId);
    const place = { organizationId, mailId, sessionId, personId };
    const toldAt = this.clock.now();
    return { ...place, uid, organizer, sequence, sessionSequence, says, cancelled, toldAt };
  }
}

/** What somebody said to the event as it is told; of another time, or another event, they said nothing. */
export function attendanceAt(
  { uid, sequence }: Pick<CalendarTelling, 'uid' | 'sequence'>,
  said: SaidAttendance | undefined,
): Attendance {
  return said?.uid === uid && said.sequence === sequence ? said.attendance : 'needs-action';
}

const AGENDA: Readonly<Record<Locale, string>> = { en: 'Agenda and place', nl: 'Agenda en plaats' };

function digestOf(event: ShownEvent): string {
  const { startsAt, minutes, days, zone, summary, place, url } = event;
  // One day is told as it always was: nothing changed for those who know it.
  const length = days === 1 ? minutes : [minutes, days];
  const text = JSON.stringify([startsAt, length, zone, summary, place, url]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

async function load(tx: EntityManager, organizationId: string, mails: readonly OutboxMail[]): Promise<Known> {
  const sessionIds = In([...new Set(mails.map(({ occasionId }) => occasionId))]);
  const personIds = In([...new Set(mails.map(({ recipientId }) => recipientId))]);
  const { name } = await tx.findOneByOrFail(Organization, { organizationId });
  const sessions = await tx.findBy(Session, { organizationId, id: sessionIds });
  const periodIds = In([...new Set(sessions.map(({ periodId }) => periodId))]);
  const periods = new Map(
    (await tx.findBy(Period, { organizationId, id: periodIds })).map((period) => [period.id, period]),
  );
  const people = await tx.findBy(Person, { organizationId, id: personIds });
  const where = { organizationId, sessionId: sessionIds, personId: personIds };
  // A mail that is written anew tells what it told before, not nothing.
  const told = await lastTold(tx, where, new Set(mails.map(({ id }) => id)));
  const said = await tx.findBy(SaidAttendance, where);
  return {
    organizationName: name,
    sessions: new Map(
      sessions.flatMap((session) => {
        const period = periods.get(session.periodId);
        return period ? [[session.id, { ...session, period }] as const] : [];
      }),
    ),
    people: new Map(people.map((person) => [person.id, person])),
    told,
    said: new Map(said.map((one) => [placeOf(one), one])),
  };
}
