import { convertIcsCalendar, type IcsEvent } from 'ts-ics';
import type { ReceivedMail } from '../support/app.js';

/** An event as it stands in somebody's calendar. */
export interface Entry {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** How many days in a row. */
  readonly days: number;
  readonly summary: string;
  readonly place: string | undefined;
  readonly organizer: string;
  readonly attendance: string;
}

/**
 * What a calendar program does with invitations (RFC 5546): an event is known by its UID; what is older than what it
 * has is left alone, a cancellation takes the event out, and it never comes back under the same name. Read by another
 * library than the one they are written with.
 */
export class CalendarProgram {
  readonly #entries = new Map<string, Entry>();
  readonly #gone = new Map<string, number>();

  constructor(private readonly address: string) {}

  take({ calendar }: Pick<ReceivedMail, 'calendar'>): void {
    if (calendar === null) return;
    const { method, events = [] } = convertIcsCalendar(undefined, calendar.ics);
    if (method !== calendar.method) throw new Error(`${method} is sent as ${calendar.method}.`);
    for (const event of events) this.#take(method, event);
  }

  /** Earliest first. */
  get entries(): Entry[] {
    return [...this.#entries.values()].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  }

  #take(method: string, event: IcsEvent): void {
    const { uid, attendees = [], organizer } = event;
    const [me, ...others] = attendees;
    if (me?.email !== this.address || others.length > 0) throw new Error('It invites somebody else.');
    const sequence = event.sequence ?? 0;
    const stamp = event.stamp.date.getTime();
    const known = this.#entries.get(uid);
    if (known && (sequence < known.sequence || (sequence === known.sequence && stamp < known.stamp))) return;
    if (method === 'CANCEL') {
      if (known && sequence <= known.sequence) throw new Error('A cancellation has a higher number.');
      if (event.status !== 'CANCELLED') throw new Error('A cancellation says so.');
      this.#entries.delete(uid);
      this.#gone.set(uid, sequence);
      return;
    }
    if (this.#gone.has(uid)) throw new Error(`${uid} was cancelled and comes back.`);
    if (known && known.organizer !== organizer?.email) throw new Error('Somebody else changes the event.');
    this.#entries.set(uid, {
      ...{ uid, sequence, stamp, summary: event.summary, place: event.location },
      startsAt: instantIn(event.start),
      days: event.recurrenceRule?.frequency === 'DAILY' ? (event.recurrenceRule.count ?? 0) : 1,
      endsAt: 'end' in event && event.end ? instantIn(event.end) : '',
      organizer: organizer?.email ?? '',
      attendance: me.partstat ?? '',
    });
  }
}

function instantIn({ date }: IcsEvent['start']): string {
  return date.toISOString();
}
