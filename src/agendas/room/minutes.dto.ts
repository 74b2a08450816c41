import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { RESOLUTION_KINDS } from '../../decisions/domain/resolution.js';
import { LOCALES, type Locale } from '../../platform/pages/locale.js';
import { isAboutThese, MINUTES_STANCES } from './domain/approval.js';
import { ITEM_STATES, spentAt } from './domain/run.js';
import type { MeetingPicture, RoomPicture } from './meeting-book.js';

export const minutesQuery = z
  .strictObject({ locale: z.enum(LOCALES, 'Say en or nl.').default('en') })
  .describe('In which language the agenda is told.');

export const minutesMailBody = z
  .strictObject({
    seen: z
      .int('Give the number of times it had been mailed.')
      .min(0)
      .describe('`timesMailed` as you read it: of two who mail at once, one does.'),
  })
  .meta({ id: 'MinutesMailBody' });

export const minutesMailView = z
  .object({ mailed: z.int().describe('To how many; 0 where somebody mailed it since, or nothing is there.') })
  .meta({ id: 'MinutesMailed' });

const instant = z.iso.datetime().nullable();

export const minutesView = z
  .object({
    session: z.uuid(),
    startedAt: instant.describe('Null: it was not started yet, and there is nothing else.'),
    ...{ endedAt: instant, adoptedAt: instant },
    present: z.array(z.string()).describe('Addresses of those who were there.'),
    late: z.array(z.string()).describe('Those of them who came when it had begun already.'),
    absent: z.array(z.string()),
    items: z.array(
      z.object({
        about: z.string().describe('What it is about: the same for as long as it is on agendas.'),
        ...{ title: z.string(), detail: z.string().nullable(), state: z.enum(ITEM_STATES) },
        carried: z.int().describe('How many sessions in a row did not finish it before.'),
        minutes: z.int().describe('How long it was to take.'),
        spentSeconds: z.int(),
        notes: z.array(z.object({ by: z.string(), text: z.string() })),
      }),
    ),
    resolutions: z.array(
      z.object({
        kind: z.enum(RESOLUTION_KINDS),
        ...{ what: z.string(), customer: z.string().nullable() },
        ...{ owner: z.string().nullable(), dueOn: z.string().nullable() },
      }),
    ),
    projects: z
      .array(z.object({ key: z.string(), name: z.string(), place: z.int(), inFocus: z.boolean() }))
      .nullable()
      .describe(
        'Of a quarterly session that has ended: the projects of its quarter as they were ranked then.',
      ),
    timesMailed: z.int().describe('How often what was resolved was mailed so far.'),
    goal: z.string().nullable().describe('Of an annual session that has ended: the goal adopted by then.'),
    stances: z.array(
      z.object({
        ...{ by: z.string(), stance: z.enum(MINUTES_STANCES), text: z.string().nullable() },
        isOutdated: z.boolean().describe('Whether the minutes have changed since.'),
      }),
    ),
  })
  .meta({ id: 'Minutes' });

type View = z.output<typeof minutesView>;

const NOTHING = {
  ...{ startedAt: null, endedAt: null, adoptedAt: null, present: [], late: [], absent: [], items: [] },
  ...{ resolutions: [], projects: null, goal: null, stances: [] },
};

/** @param now epoch milliseconds: how long the current item has been talked about by then */
export function viewOfMinutes(
  { session, held }: RoomPicture,
  timesMailed: number,
  locale: Locale,
  now: number,
): View {
  return { session: session.id, timesMailed, ...(held ? viewOfHeld(held, locale, now) : NOTHING) };
}

function viewOfHeld(
  held: MeetingPicture,
  locale: Locale,
  now: number,
): Omit<View, 'session' | 'timesMailed'> {
  const { meeting, items, notes, attendees, stances, resolutions, people } = held;
  const by = (id: string) => people.get(id)?.address ?? '';
  const there = (isThere: boolean) =>
    attendees.filter((one) => one.isThere === isThere).map(({ personId }) => by(personId));
  return {
    startedAt: text(meeting.startedAt),
    endedAt: meeting.endedAt === null ? null : text(meeting.endedAt),
    adoptedAt: meeting.adoptedAt === null ? null : text(meeting.adoptedAt),
    ...{ present: there(true), absent: there(false) },
    late: attendees.filter(({ isThere, isLate }) => isThere && isLate).map(({ personId }) => by(personId)),
    items: items.map((item) => ({
      ...{ about: item.about, ...item.texts[locale], state: item.state, carried: item.carried },
      ...{ minutes: item.minutes, spentSeconds: Math.round(spentAt(item, meeting, now) / 1000) },
      notes: notes
        .filter(({ number }) => number === item.number)
        .map((note) => ({ by: by(note.personId), text: note.text })),
    })),
    resolutions: resolutions.map(({ kind, what, customer, owner, dueOn }) => ({
      ...{ kind, what, customer, owner: owner?.address ?? null, dueOn },
    })),
    projects:
      meeting.outcome?.projects?.map(({ key, name, place, inFocus }) => ({ key, name, place, inFocus })) ??
      null,
    goal: meeting.outcome?.goal?.statement ?? null,
    stances: stances.map(({ personId, stance, text: said, revision }) => ({
      ...{ by: by(personId), stance, text: said, isOutdated: !isAboutThese({ revision }, meeting) },
    })),
  };
}

function text(instantMs: number): string {
  return Instant.ofEpochMilli(instantMs).toString();
}
