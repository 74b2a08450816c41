import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import '../../../src/calendar/zone-rules.js';
import { offsetAt } from '../../../src/calendar/domain/zones.js';
import { type CalendarEvent, feedText, invitingTo } from '../../../src/invitations/icalendar.js';

const event: CalendarEvent = {
  ...{ uid: 'march@cadans.example', sequence: 2, startsAt: Date.parse('2027-03-03T15:00:00Z'), minutes: 75 },
  days: 1,
  ...{ zone: 'Europe/Amsterdam', summary: 'Maandsessie', description: 'Agenda: https://x.example/s/1' },
  ...{ place: 'De Werkplaats', url: 'https://x.example/s/1', cancelled: false },
};
const organizer = { name: 'Tessel', address: 'plan@tessel.example', asksForAnswer: true };
const zoe = { name: 'Zoë', address: 'zoe@tessel.example', attendance: 'needs-action' as const };
const STAMP = Date.parse('2027-02-24T08:00:00Z');
const inviting = (changes: Partial<CalendarEvent>, attendee = zoe) =>
  invitingTo('REQUEST', { ...event, ...changes }, STAMP)(organizer, attendee);

/** As a program reads it that knows no zone but what the text itself says of it. */
function readAlone(text: string): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const read = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  for (const time of [read.startDate, read.endDate]) time.zone = zone;
  return read;
}

const ZONES = [
  ...['Europe/Amsterdam', 'Europe/Dublin', 'America/Vancouver', 'Asia/Kathmandu', 'America/New_York'],
  ...['Africa/Casablanca', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Gaza', 'UTC'],
];

describe('an invitation', () => {
  it('names the right instant wherever it is read, by its own rules for the clocks', () => {
    const year = (one: number) => Date.parse(`${one}-01-01T00:00:00Z`);
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc
          .integer({ min: year(2025) / 900_000, max: year(2032) / 900_000 })
          .map((quarter) => quarter * 900_000),
        fc.integer({ min: 5, max: 600 }),
        (zone, startsAt, minutes) => {
          // A wall time that comes twice means the first of both, as everywhere: the second cannot be said.
          fc.pre(offsetAt(startsAt - 3 * 3_600_000, zone) <= offsetAt(startsAt, zone));
          fc.pre(offsetAt(startsAt, zone) === offsetAt(startsAt + (minutes + 180) * 60_000, zone));
          const { startDate, endDate } = readAlone(inviting({ zone, startsAt, minutes }));
          expect(startDate.toUnixTime() * 1000).toBe(startsAt);
          expect(endDate.toUnixTime() * 1000).toBe(startsAt + minutes * 60_000);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  it.each([
    ['Europe/Amsterdam', ['-1SU', '-1SU']],
    ['America/New_York', ['2SU', '1SU']],
    ['America/Vancouver', []],
    ['Asia/Kathmandu', []],
  ])('tells the clocks of %s by rules where there are any', (zone, days) => {
    const text = inviting({ zone });
    expect([...text.matchAll(/RRULE:FREQ=YEARLY;BYMONTH=\d+;BYDAY=(\S+)/g)].map(([, day]) => day)).toEqual(
      days,
    );
    expect(text.includes('DTSTART:1970')).toBe(zone !== 'America/Vancouver');
  });

  it.each([
    ['line breaks', 'Bezorging\r\nATTENDEE:mailto:eve@evil.example\nna de staking'],
    ['commas, semicolons, backslashes', 'Eén, twee; drie \\n vier'],
    ['emoji and eighty umlauts', `🍳 ${'ü'.repeat(80)} 👩‍🍳`],
    ['a colon and quotation marks', 'Vraag: "waarom?"'],
  ])('holds a title with %s, in lines of 75 octets', (_, summary) => {
    const text = inviting({ summary, place: summary, description: summary });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const oneLine = summary.replace(/\r?\n/g, ' ');
    expect(readAlone(text)).toMatchObject({ summary: oneLine, location: oneLine });
    const [read] = convertIcsCalendar(undefined, text).events ?? [];
    expect(read?.attendees?.map(({ email }) => email)).toEqual(['zoe@tessel.example']);
  });

  it('holds a title that says what ends an event', () => {
    const text = inviting({ summary: 'END:VEVENT', place: 'END:VEVENT' });
    const { summary, attendees } = readAlone(text);
    expect([summary, attendees.length]).toEqual(['END:VEVENT', 1]);
  });

  it('holds a name that would end its place', () => {
    const eve = { ...zoe, name: 'Zoë ";CN=Eve:mailto:eve@evil.example\r\nX:' };
    const [read] = convertIcsCalendar(undefined, inviting({}, eve)).events ?? [];
    expect(read?.attendees).toMatchObject([{ email: 'zoe@tessel.example' }]);
    expect(read?.attendees?.[0]?.name).toContain('CN=Eve');
  });

  it('is written as the standard has it', () => {
    expect(inviting({}).split('\r\n').slice(-18)).toEqual(
      [
        'BEGIN:VEVENT',
        'UID:march@cadans.example',
        'SEQUENCE:2',
        'DTSTAMP:20270224T080000Z',
        'DTSTART;TZID=Europe/Amsterdam:20270303T160000',
        'DTEND;TZID=Europe/Amsterdam:20270303T171500',
        'SUMMARY:Maandsessie',
        'DESCRIPTION:Agenda: https://x.example/s/1',
        'LOCATION:De Werkplaats',
        'URL:https://x.example/s/1',
        'STATUS:CONFIRMED',
        'TRANSP:OPAQUE',
        'ORGANIZER;CN=Tessel:mailto:plan@tessel.example',
        'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP',
        ' =TRUE;CN=Zoë:mailto:zoe@tessel.example',
        'END:VEVENT',
        'END:VCALENDAR',
      ].concat(''),
    );
  });

  // From 26 to 28 March: the clocks go forward in the night before the last day.
  it('over several days recurs at the same time on the wall, for two readers', () => {
    const text = inviting({ startsAt: Date.parse('2027-03-26T08:00:00Z'), minutes: 480, days: 3 });
    const read = readAlone(text);
    const times = read.iterator();
    const days = Array.from({ length: 4 }, () => times.next() as ICAL.Time | undefined);
    const spans = days.flatMap((day) => {
      if (!day) return [];
      const { startDate, endDate } = read.getOccurrenceDetails(day) as Record<
        'startDate' | 'endDate',
        ICAL.Time
      >;
      const utc = (time: ICAL.Time) => new Date(time.toUnixTime() * 1000).toISOString().slice(5, 16);
      return [[utc(startDate), utc(endDate)]];
    });
    expect(spans).toEqual([
      ['03-26T08:00', '03-26T16:00'],
      ['03-27T08:00', '03-27T16:00'],
      ['03-28T07:00', '03-28T15:00'],
    ]);
    const { events = [] } = convertIcsCalendar(undefined, text);
    expect(events).toMatchObject([{ recurrenceRule: { frequency: 'DAILY', count: 3 } }]);
  });

  it('taken back says so, and asks for nothing', () => {
    const text = invitingTo('CANCEL', { ...event, cancelled: true, sequence: 3 }, STAMP)(organizer, zoe);
    expect(text).toContain('METHOD:CANCEL');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text.replaceAll('\r\n ', '')).toContain('RSVP=FALSE');
  });
});

describe('a feed', () => {
  it('holds sessions of years and zones, each at its instant', () => {
    const all = ZONES.flatMap((zone, z) =>
      [2025, 2026, 2027, 2028].map((year) => ({
        ...{ ...event, zone, uid: `${zone} ${year}` },
        startsAt: Date.parse(`${year}-07-0${(z % 9) + 1}T12:00:00Z`),
      })),
    );
    const text = feedText('Tessel', all, STAMP);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const zones = new Map(
      calendar.getAllSubcomponents('vtimezone').map((one) => {
        const zone = new ICAL.Timezone(one);
        return [zone.tzid, zone];
      }),
    );
    const read = calendar.getAllSubcomponents('vevent').map((one) => {
      const { uid, startDate } = new ICAL.Event(one);
      const tzid = String(one.getFirstProperty('dtstart')?.getFirstParameter('tzid'));
      startDate.zone = zones.get(tzid)!;
      return [uid, startDate.toUnixTime() * 1000];
    });
    expect(read).toEqual(all.map(({ uid, startsAt }) => [uid, startsAt]));
    expect(text).not.toContain('ATTENDEE');
  });
});
