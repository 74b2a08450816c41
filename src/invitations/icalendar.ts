import ICAL from 'ical.js';
import { type Observance, observancesBetween } from '../calendar/domain/observances.js';
import { MINUTE } from '../calendar/domain/time.js';
import { wallTimeAt } from '../calendar/domain/zones.js';
import { cleanLines, oneLine } from '../mail/domain/clean-text.js';
import type { Attendance } from '../agendas/domain/attendance.js';

/** A session as a calendar program is told of it. */
export interface CalendarEvent {
  /** The same for the event's whole life, and never again after it was cancelled. */
  readonly uid: string;
  /** Higher with every change that matters to who has accepted. */
  readonly sequence: number;
  /** Epoch milliseconds; wall time is told in `zone`. */
  readonly startsAt: number;
  /** Of one day. */
  readonly minutes: number;
  /** How many days in a row, each at the same time on the wall. */
  readonly days: number;
  readonly zone: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string | null;
  readonly url: string;
  readonly cancelled: boolean;
}

/** Whom an invitation is from. */
export interface Organizer extends Mailbox {
  /** Whether anybody reads what is answered. */
  readonly asksForAnswer: boolean;
}

/** Whom it is to, and what they answered so far. */
export interface Attendee extends Mailbox {
  readonly attendance: Attendance;
}

interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const PRODUCT = '-//Cadans//Cadans//EN';
const WEEKDAYS = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** Lines are folded behind 75 octets (RFC 5545, 3.1); the library does not count the space of those that go on. */
ICAL.foldLength = 74;

/**
 * One event to one person after another, to be answered or struck out (RFC 5546, 3.2.2 and 3.2.5). All but from whom and
 * to whom is written once: a session has hundreds of guests.
 */
export function invitingTo(
  method: 'REQUEST' | 'CANCEL',
  event: CalendarEvent,
  stampedAt: number,
): (organizer: Organizer, attendee: Attendee) => string {
  const text = textOf(method, [event], stampedAt);
  // The last: a title may say the same.
  const end = text.lastIndexOf('END:VEVENT');
  const [head, tail] = [text.slice(0, end), text.slice(end)];
  return (organizer, attendee) => {
    const asks = organizer.asksForAnswer && !event.cancelled;
    const lines = [organizerProperty(organizer), attendeeProperty(attendee, asks)].map(lineOf);
    return `${head}${lines.join('\r\n')}\r\n${tail}`;
  };
}

/**
 * Events to look at, as a subscription or a download has them: nobody is invited by it.
 * @param name what a calendar program calls the subscription
 */
export function feedText(name: string, events: readonly CalendarEvent[], stampedAt: number): string {
  return textOf('PUBLISH', events, stampedAt, name);
}

function textOf(method: string, events: readonly CalendarEvent[], stampedAt: number, name?: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', method);
  // RFC 7986; the second is what programs read that are older.
  for (const property of name === undefined ? [] : ['name', 'x-wr-calname'])
    calendar.addPropertyWithValue(property, oneLine(name ?? ''));
  for (const zone of new Set(events.map((one) => one.zone)))
    calendar.addSubcomponent(
      zoneComponent(
        zone,
        events.filter((one) => one.zone === zone),
      ),
    );
  for (const event of events) calendar.addSubcomponent(eventComponent(event, stampedAt));
  return `${calendar.toString()}\r\n`;
}

function eventComponent(event: CalendarEvent, stampedAt: number): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const set = (name: string, value: string | number | ICAL.Time | ICAL.Recur) =>
    component.addPropertyWithValue(name, value);
  set('uid', event.uid);
  set('sequence', event.sequence);
  set('dtstamp', utc(stampedAt));
  for (const [name, at] of [
    ['dtstart', event.startsAt],
    ['dtend', event.startsAt + event.minutes * MINUTE],
  ] as const)
    set(name, local(at, event.zone)).setParameter('tzid', event.zone);
  // One event that recurs, not one that goes on through the night: nights and mornings stay free (decision 0033).
  if (event.days > 1) set('rrule', ICAL.Recur.fromString(`FREQ=DAILY;COUNT=${event.days}`));
  set('summary', oneLine(event.summary));
  set('description', cleanLines(event.description).join('\n'));
  if (event.place !== null) set('location', oneLine(event.place));
  set('url', event.url);
  set('status', event.cancelled ? 'CANCELLED' : 'CONFIRMED');
  set('transp', event.cancelled ? 'TRANSPARENT' : 'OPAQUE');
  return component;
}

/** As it stands in a component; by itself a property would not be folded. */
function lineOf(property: ICAL.Property): string {
  return ICAL.stringify.property(property.toJSON() as never, ICAL.design.icalendar, false);
}

function organizerProperty({ name, address }: Organizer): ICAL.Property {
  const organizer = new ICAL.Property('organizer');
  organizer.setValue(`mailto:${address}`);
  organizer.setParameter('cn', parameter(name));
  return organizer;
}

function attendeeProperty({ name, address, attendance }: Attendee, asks: boolean): ICAL.Property {
  const guest = new ICAL.Property('attendee');
  guest.setValue(`mailto:${address}`);
  guest.setParameter('cutype', 'INDIVIDUAL');
  guest.setParameter('role', 'REQ-PARTICIPANT');
  guest.setParameter('partstat', attendance.toUpperCase());
  guest.setParameter('rsvp', asks ? 'TRUE' : 'FALSE');
  guest.setParameter('cn', parameter(name));
  return guest;
}

/** The zone's clocks around the events: programs whose own rules are older follow these. */
function zoneComponent(zone: string, events: readonly CalendarEvent[]): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const starts = events.map(({ startsAt }) => startsAt);
  for (const observance of observancesBetween(zone, Math.min(...starts), Math.max(...starts)))
    component.addSubcomponent(observanceComponent(observance));
  return component;
}

function observanceComponent({ kind, date, time, offsetFrom, offsetTo, rule }: Observance): ICAL.Component {
  const component = new ICAL.Component(kind);
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(`${date}T${time}:00`));
  component.addPropertyWithValue('tzoffsetfrom', offset(offsetFrom));
  component.addPropertyWithValue('tzoffsetto', offset(offsetTo));
  if (rule) {
    const { month, weekday, nth } = rule;
    const yearly = `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${WEEKDAYS[weekday]}`;
    component.addPropertyWithValue('rrule', ICAL.Recur.fromString(yearly));
  }
  return component;
}

function local(at: number, zone: string): ICAL.Time {
  const { date, time } = wallTimeAt(at, zone);
  return ICAL.Time.fromDateTimeString(`${date}T${time}:00`);
}

function utc(at: number): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${new Date(at).toISOString().slice(0, 19)}Z`);
}

function offset(minutes: number): ICAL.UtcOffset {
  return ICAL.UtcOffset.fromSeconds(minutes * 60);
}

/**
 * A name beside an address. Quotation marks cannot stand in one (RFC 5545, 3.2); colons and semicolons may, within
 * quotation marks, but some programs take them for the end of it all the same.
 */
function parameter(text: string): string {
  return oneLine(text.replaceAll('"', '’').replace(/[;:]/g, ' '));
}
