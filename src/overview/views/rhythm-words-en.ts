import type { SessionKind } from '../../cycles/domain/rhythm.js';

export const rhythmEn = {
  title: 'The rhythm',
  lead: 'When you meet, who takes part, and what is mailed around it.',
  none: 'No rhythm has been set yet',
  noneHelp: 'Once a planner says when you meet, it stands here.',
  kinds: { annual: 'Annual session', quarterly: 'Quarterly sessions', monthly: 'Monthly sessions' } as Record<
    SessionKind,
    string
  >,
  held: {
    annual: 'We hold an annual session',
    quarterly: 'We hold quarterly sessions',
    monthly: 'We hold monthly sessions',
  } as Record<SessionKind, string>,
  notHeld: 'Not held',
  onWhich: 'On which day',
  weekday: 'A day of the week',
  workday: 'A working day',
  day: 'A fixed day of the month',
  nth: 'Which one',
  from: 'Counted',
  fromStart: 'from the start of the month',
  fromEnd: 'from the end of the month',
  month: {
    annual: 'In which month, counted from the start of the year',
    quarterly: 'In which month, counted from the start of the quarter',
    monthly: 'In which month, counted from the month it is about',
  } as Record<SessionKind, string>,
  monthOf: (nth: number) =>
    nth === 1
      ? 'the first month'
      : nth > 1
        ? `month ${nth}`
        : nth === 0
          ? 'the month before the start'
          : `${1 - nth} months before the start`,
  monthlyOf: (nth: number) =>
    nth === 1
      ? 'the month itself'
      : nth === 2
        ? 'the month after'
        : nth > 2
          ? `${nth - 1} months after`
          : nth === 0
            ? 'the month before'
            : `${1 - nth} months before`,
  dayOff: 'If that is a day off',
  policies: {
    next: 'the next working day',
    previous: 'the working day before',
    nearest: 'the nearest working day',
    keep: 'hold it all the same',
  },
  nths: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' } as Record<
    string,
    string
  >,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  at: 'Starts at',
  minutes: 'Length in minutes',
  ofDays: (minutes: number, days: number) => `${minutes}, on each of ${days} days`,
  dayCount: 'Over how many days',
  dayCountHint: 'Days in a row, each as long: an off-site. A day off among them moves them all.',
  place: 'Place',
  placeHint: 'A room, an address or a link; for an off-site where you go.',
  zone: 'Time zone',
  zoneHint: (zone: string) => `Only if it is not the organization’s: ${zone}.`,
  who: 'Who takes part',
  groups: {
    everyone: 'Everybody (all hands)',
    leaders: 'Leadership',
    planners: 'Planners',
    heads: 'Heads of department',
    deputies: 'Deputies',
  } as Record<string, string>,
  department: (name: string) => `${name}: head and deputies`,
  people: 'And these persons',
  peopleHint: 'One e-mail address a line.',
  agenda: 'The agenda is mailed',
  folds: {
    on: 'On which day',
    time: 'Time and place',
    who: 'Who takes part',
    mails: 'What is mailed',
    template: 'How its agenda is laid out',
    updates: 'Updates of the departments',
  },
  templateHint:
    'Without parts it is the usual agenda: first the questions of this kind of session, then what the data and people bring. Your own parts come in your order; sections you do not name come behind.',
  asks: 'What everybody is asked before',
  asksHint: 'By mail, some days before the agenda. The answers stand on it, together and without names.',
  asksNothing: 'nothing',
  asksOwn: 'our own questions',
  ownQuestions: 'Our own questions',
  ownQuestionsHint: 'One a line; only where your own are asked.',
  askedBefore: 'with questions before',
  part: (n: number) => `Part ${n}`,
  newPart: 'One more part',
  newPartHint: 'For another one press “Preview”.',
  what: 'What',
  noPart: '–',
  ownQuestion: 'A question of our own',
  question: 'The question',
  questionHint: 'Only for a question of your own.',
  purpose: 'What for',
  aboutGoal: 'The common goal stands beside it',
  partMinutes: 'Minutes',
  partMinutesHint: 'Empty: a share of what is left.',
  partPlace: 'Place',
  usual: 'the usual agenda',
  parts: (questions: number, sections: number, minutes: number, of: number) =>
    [
      questions > 0 ? `${questions} ${questions === 1 ? 'question' : 'questions'}` : null,
      sections > 0 ? `${sections} ${sections === 1 ? 'section' : 'sections'}` : null,
      `${minutes} of ${of} minutes given`,
    ]
      .filter((one) => one !== null)
      .join(', '),
  length: (minutes: number, days: number) =>
    days === 1 ? `${minutes} minutes` : `${minutes} minutes on each of ${days} days`,
  agendaOut: (when: string) => `agenda ${when}`,
  noAgendaOut: 'no agenda',
  remindersOut: (n: number) => (n === 0 ? 'no reminders' : n === 1 ? '1 reminder' : `${n} reminders`),
  updatesOut: (opens: string) => `asked ${opens}`,
  noUpdates: 'not asked for',
  reminders: 'Reminders',
  goalRequests: 'Leadership is asked for the goal',
  row: (n: number) => `number ${n}`,
  blank: 'Leave the days empty for no mail. “Preview” gives you another row.',
  days: 'How many days',
  counts: {
    'before working-days': 'working days before the session',
    'before days': 'days before the session',
    'after working-days': 'working days after the session',
    'after days': 'days after the session',
    'due working-days': 'working days after the due day',
    'due days': 'days after the due day',
  } as Record<string, string>,
  time: 'at',
  merge: 'In a month with a quarterly session, hold one session with both agendas',
  updates: 'Updates of the departments',
  updatesHeld: 'Ask departments for an update before each monthly session',
  about: 'The update is about',
  abouts: { previous: 'the last month that is over', current: 'the month the session lies in' },
  leads: {
    opens: 'Heads are asked',
    nudges: 'Nudges, while nothing came',
    due: 'Due',
    closes: 'Answering closes (empty: when the session starts)',
    overdueDeputy: 'Deputies hear that it is late',
    overduePlanner: 'Planners hear who is late',
    overdueLeadership: 'Leadership hears who is late',
    digest: 'Leadership gets the month on one page',
  },
  year: 'Year to preview',
  preview: 'Preview',
  save: 'Save the rhythm',
  previewTitle: (year: string) => `How ${year} would be`,
  previewNote: 'A preview: nothing of this is kept yet.',
  correct: 'The preview follows once this is corrected:',
  said: (n: number) => (n === 1 ? 'The preview has 1 session.' : `The preview has ${n} sessions.`),
  saved:
    'The rhythm is saved. Sessions that were kept stay as they are until the year is recomputed; what is mailed around them follows at once.',
  same: 'Nothing changed: the rhythm already was like this.',
  recomputed: 'The year follows the rhythm now.',
  conflict:
    'Somebody else changed the rhythm while you were typing. What you typed is still here. Look first at what is kept now, below the form; saving again replaces it.',
  keptNow: 'What is kept now',
  session: 'Session',
  when: 'When',
  takesPart: 'Takes part',
  remarks: 'Remarks',
  takes: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  away: (names: string) => `Away: ${names}`,
  gone: (addresses: string) =>
    `No longer of the organization: ${addresses}. Take the address out, or give that of whoever follows.`,
  more: (n: number) => ` and ${n} more`,
  isPast: 'Past already',
  onDayOff: 'On a day off',
  thatDayOff: (date: string) => `${date} is a day off`,
  movedOff: (date: string, why: string) => `Not on ${date}: ${why}`,
  weekend: 'day off',
  gap: 'The clock skips this time',
  overlap: 'The clock shows this time twice; the first is meant',
  sameDay: 'Same day as another session',
  noDate: (period: string) => `${period} has no such day, and so no session.`,
  merged: (period: string, into: string) => `${period} is part of the quarterly session of ${into}.`,
  gaps: 'Without a session of their own',
  recompute: (year: string) => `${year} as it is kept differs from the rhythm`,
  recomputeLead:
    'Sessions moved by hand, extra, cancelled and past ones stay. Whoever takes part hears of what moves.',
  apply: 'Let the year follow the rhythm',
  moves: (name: string, from: string, to: string) => `${name}: from ${from} to ${to}`,
  alters: (name: string) => `${name}: another place or agenda`,
  adds: (name: string, on: string) => `${name}: new, ${on}`,
  removes: (name: string, on: string) => `${name}: cancelled, was ${on}`,
  back: 'To the year',
  savedFirst: 'The rhythm is saved. The year follows from it.',
  goOnSettingUp: 'Go on setting up',
};

export type RhythmTexts = typeof rhythmEn;
