import type { Roster, RosterPerson } from '../organizations/domain/roster.js';
import type { Message } from './simulation.js';

const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['goal', ['goal-request', 'endorsement-request', 'endorsement-nudge']],
  ['requests', ['update-request']],
  ['nudges', ['update-nudge', 'update-due', 'update-asked-by-hand', 'update-reopened']],
  ['overdue', ['update-overdue-deputy', 'update-overdue', 'update-overdue-leadership']],
  ['digest', ['month-digest', 'board-pack']],
  ['receipts', ['update-receipt', 'endorsement-receipt', 'update-reply-receipt', 'update-reply-refused']],
  ['help', ['help-wanted']],
  ['questions', ['question-request', 'question-nudge']],
  ['agendas', ['agenda', 'agenda-changed', 'session-minutes']],
  ['reminders', ['session-reminder']],
  ['actions', ['action-reminder']],
  ['changes', ['session-moved', 'session-cancelled', 'session-place', 'session-uninvited']],
];

/** What was sent, month by month, as a table for a terminal. */
export function calendarLines(messages: readonly Message[]): string[] {
  const months = [...new Set(messages.map(({ at }) => at.slice(0, 7)))].sort();
  const row = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(9) : cell.padStart(10))).join('');
  const counted = (of: readonly Message[]) => [
    ...KINDS.map(([, kinds]) => of.filter(({ kind }) => kinds.includes(kind)).length),
    of.length,
  ];
  const shown = (count: number) => (count === 0 ? '·' : String(count));
  return [
    row(['month', ...KINDS.map(([name]) => name), 'mails']),
    ...months.map((month) =>
      row([month, ...counted(messages.filter(({ at }) => at.startsWith(month))).map(shown)]),
    ),
    row(['', ...counted(messages).map(shown)]),
  ];
}

/** One head, one leader, one planner and one partner from outside to look around as; the head is the one with the most departments. */
export function demoVisitors(roster: Roster, date: string): { role: string; person: RosterPerson }[] {
  const led = new Map<string, number>();
  for (const { id } of roster.departmentsOn(date)) {
    for (const head of roster.leadersOf(id, 'head', date)) led.set(head, (led.get(head) ?? 0) + 1);
  }
  const [head] = [...led.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  const visitors = [
    { role: 'a head', person: head === undefined ? undefined : roster.people.get(head) },
    { role: 'a leader', person: roster.withRole('leader', date)[0] },
    {
      role: 'a planner',
      person: roster.withRole('planner', date).find(({ roles }) => roles.includes('admin')),
    },
    { role: 'a partner', person: roster.withRole('partner', date)[0] },
  ];
  return visitors.flatMap(({ role, person }) => (person ? [{ role, person }] : []));
}
