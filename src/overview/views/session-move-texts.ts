import type { NlEn } from '../../platform/pages/locale.js';

const en = {
  title: 'Move this session',
  lead: (when: string) => `Now: ${when}.`,
  back: 'To the session',
  date: 'First day',
  time: 'Starts at',
  timeHint: (zone: string) => `By the clocks of ${zone}.`,
  minutes: 'Length in minutes',
  days: 'Over how many days',
  daysHint: 'Days in a row, each as long.',
  place: 'Place',
  move: 'Move it',
  moveHint: 'Whoever had mail about it hears of the new time once; their calendar follows.',
  anyway: 'Hold it like this all the same',
  look: 'Look at this first',
  dayOff: (date: string, why: string) => `${date} is a day off: ${why}.`,
  weekend: 'nobody works on that day of the week',
  overlap: (session: string, when: string, people: string) =>
    `At the same time is ${session} (${when}), with ${people} in both.`,
  more: (names: string, others: number) => `${names} and ${others} others`,
  away: (names: string) => `Away then: ${names}.`,
  moved: (when: string) => `Moved: ${when}. Whoever had mail about it is told.`,
  same: 'Nothing changed: it already was like this.',
  cancelled: 'The session is cancelled. Whoever had mail about it is told.',
  restored: 'The session takes place after all. Whoever had mail about it is told.',
  isCancelled: 'This session is cancelled. Let it take place after all to move it.',
  cancel: 'Cancel this session',
  cancelHint: 'It stays in the year, struck through, and can be taken back until it would have started.',
  restore: 'Let it take place after all',
  started: 'This session has started, so it can no longer be moved.',
};

export type SessionMoveTexts = typeof en;

const nl: SessionMoveTexts = {
  title: 'Verplaats deze sessie',
  lead: (when) => `Nu: ${when}.`,
  back: 'Naar de sessie',
  date: 'Eerste dag',
  time: 'Begint om',
  timeHint: (zone) => `Volgens de klok van ${zone}.`,
  minutes: 'Lengte in minuten',
  days: 'Over hoeveel dagen',
  daysHint: 'Dagen achter elkaar, elk even lang.',
  place: 'Plaats',
  move: 'Verplaatsen',
  moveHint: 'Wie er mail over had, hoort één keer de nieuwe tijd; de eigen agenda volgt.',
  anyway: 'Houd haar toch zo',
  look: 'Kijk hier eerst naar',
  dayOff: (date, why) => `${date} is een vrije dag: ${why}.`,
  weekend: 'op die dag van de week werkt niemand',
  overlap: (session, when, people) => `Tegelijk is ${session} (${when}), met ${people} in beide.`,
  more: (names, others) => `${names} en ${others} anderen`,
  away: (names) => `Dan afwezig: ${names}.`,
  moved: (when) => `Verplaatst: ${when}. Wie er mail over had, krijgt bericht.`,
  same: 'Er is niets veranderd: de sessie was al zo.',
  cancelled: 'De sessie is geannuleerd. Wie er mail over had, krijgt bericht.',
  restored: 'De sessie gaat toch door. Wie er mail over had, krijgt bericht.',
  isCancelled: 'Deze sessie is geannuleerd. Laat haar toch doorgaan om haar te verplaatsen.',
  cancel: 'Annuleer deze sessie',
  cancelHint:
    'Ze blijft doorgestreept in het jaar staan, en je kunt dit terugdraaien tot ze begonnen zou zijn.',
  restore: 'Laat haar toch doorgaan',
  started: 'Deze sessie is begonnen en kan dus niet meer verplaatst worden.',
};

export const sessionMoveTexts: NlEn<SessionMoveTexts> = { en, nl };
