import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../src/notices/domain/evaluation.js';
import type { ActionFacts } from '../../../src/notices/domain/facts.js';
import type { Notice } from '../../../src/notices/domain/notice.js';
import { owedNotices } from '../../../src/notices/domain/owed.js';
import { Roster } from '../../../src/organizations/domain/roster.js';
import { workingCalendar } from '../../../src/calendar/domain/working-days.js';
import {
  at,
  away,
  goalRound,
  headships,
  line,
  marchActions,
  marchRound,
  marchSession,
  rosterWith,
  told,
} from './tessel.js';

const mailsTo = (who: string, notices: readonly Notice[]) =>
  notices
    .filter(({ to }) => to === who)
    .map((notice) => {
      const away = notice.for.length > 0 ? ` for ${notice.for.join(', ')}` : '';
      return `${line({ ...notice, for: [] })} about ${notice.aboutIds.join(', ')}${away}`;
    });
const lines = (...parameters: Parameters<typeof owedNotices>) => owedNotices(...parameters).map(line);

describe('a session', () => {
  it('owes each participant the agenda and the reminders at the wall time of their own zone', () => {
    expect(lines(marchSession, [], 0)).toEqual([
      '03-02 09:00 agenda 1 anna',
      '03-02 09:00 agenda 1 bram',
      '03-02 17:00 agenda 1 cleo',
      '03-08 16:00 session-reminder 1 anna',
      '03-08 16:00 session-reminder 1 bram',
      '03-09 00:00 session-reminder 1 cleo',
    ]);
  });

  it('falls back to the organization’s time of day where the recipient’s own would come after the start', () => {
    const sameDay = {
      ...marchSession,
      agenda: null,
      reminders: [{ before: 0, unit: 'days', at: '08:00' } as const],
    };
    expect(lines(sameDay, [], 0)).toEqual([
      '03-09 08:00 session-reminder 1 anna',
      '03-09 08:00 session-reminder 1 bram',
      '03-09 08:00 session-reminder 1 cleo',
    ]);
  });

  it('owes nothing once it is cancelled', () => {
    expect(lines({ ...marchSession, session: { ...marchSession.session, cancelled: true } }, [], 0)).toEqual(
      [],
    );
  });

  it('sends what an absent participant is owed to the stand-in, whose first mail is the agenda, not a reminder', () => {
    const roster = rosterWith([away('anna', '2027-03-08', '2027-03-12', 'dirk')]);
    expect(lines({ ...marchSession, roster }, [], 0).filter((text) => !/bram|cleo/.test(text))).toEqual([
      '03-02 09:00 agenda 1 anna',
      '03-08 16:00 agenda 1 dirk for anna',
    ]);
  });

  it('joins what somebody gets for themselves and for others into one mail', () => {
    const roster = rosterWith([away('anna', '2027-03-01', '2027-03-12', 'bram')]);
    expect(lines({ ...marchSession, roster }, [], 0).filter((text) => !text.includes('cleo'))).toEqual([
      '03-02 09:00 agenda 1 bram for anna',
      '03-08 16:00 session-reminder 1 bram for anna',
    ]);
  });

  it('looks once more at who is there when a mail is late', () => {
    const roster = rosterWith([away('anna', '2027-03-04', '2027-03-12', 'dirk')]);
    const late = lines({ ...marchSession, roster }, [], at('03-05 12:00'));
    expect(late).toContain('03-02 09:00 agenda 1 dirk for anna');
    expect(late).not.toContain('03-02 09:00 agenda 1 anna');
  });

  it('does not send again to the stand-in what the absent person already had', () => {
    const first = owedNotices(marchSession, [], 0).map((notice) => told(notice));
    const roster = rosterWith([away('anna', '2027-03-01', '2027-03-12', 'dirk')]);
    expect(lines({ ...marchSession, roster }, first, at('03-05 12:00'))).toEqual([]);
  });
});

describe('an update round', () => {
  const kindsOf = (who: string, all: string[]) => all.filter((text) => text.includes(` ${who}`));

  it('asks heads, nudges them, tells planners and then leadership who is late', () => {
    const all = lines(marchRound, [], 0);
    expect(kindsOf('anna', all)).toEqual([
      '02-24 09:00 update-request 1 anna',
      '03-02 09:00 update-nudge 1 anna',
      '03-04 09:00 update-nudge 2 anna',
      '03-05 08:30 update-due 1 anna',
    ]);
    expect(kindsOf('fenna', all)).toEqual(['03-08 09:00 update-overdue 1 fenna']);
    expect(kindsOf('gijs', all)).toEqual(['03-08 13:00 update-overdue-leadership 1 gijs']);
    expect(kindsOf('dirk', all)).toEqual([]);
  });

  it('never nudges who has answered, from the instant of the answer on', () => {
    const answeredAt = at('03-02 09:00');
    const requests = marchRound.requests.map((request) => ({ ...request, answeredAt }));
    expect(lines({ ...marchRound, requests }, [], 0)).toEqual([
      '02-24 09:00 update-request 1 anna',
      '02-24 09:00 update-request 1 bram',
      '02-24 17:00 update-request 1 cleo',
    ]);
    expect(lines({ ...marchRound, requests }, [], answeredAt)).toEqual([]);
  });

  it('asks the head of three departments once', () => {
    const roster = rosterWith(
      [],
      [],
      [
        { ...headships[0]!, departmentId: 'sales' },
        { ...headships[0]!, departmentId: 'service' },
        { ...headships[0]!, departmentId: 'web' },
      ],
    );
    const requests = owedNotices({ ...marchRound, roster }, [], 0).filter(
      ({ kind }) => kind === 'update-request',
    );
    expect(requests.map(({ to, aboutIds }) => ({ to, aboutIds }))).toEqual([
      { to: 'anna', aboutIds: ['sales', 'service', 'web'] },
    ]);
  });

  it('counts in the department’s own working days', () => {
    const carnival = workingCalendar({
      workingDays: [1, 2, 3, 4, 5],
      holidays: [],
      closures: [{ from: '2027-03-03', until: '2027-03-04', name: 'Stocktaking' }],
    });
    const requests = marchRound.requests.map((request) =>
      request.departmentId === 'sales' ? { ...request, calendar: carnival } : request,
    );
    expect(kindsOf('anna', lines({ ...marchRound, requests }, [], 0))[0]).toBe(
      '02-22 09:00 update-request 1 anna',
    );
    expect(kindsOf('bram', lines({ ...marchRound, requests }, [], 0))[0]).toBe(
      '02-24 09:00 update-request 1 bram',
    );
  });

  it('asks a new head from the first day on', () => {
    const roster = rosterWith(
      [],
      [{ departmentId: 'web', personId: 'dirk', kind: 'head', fromDate: '2027-03-03', untilDate: null }],
      [...headships.slice(0, 3), { ...headships[3]!, untilDate: '2027-03-02' }],
    );
    const all = lines({ ...marchRound, roster }, [], 0);
    expect(kindsOf('dirk', all)).toEqual([
      '03-03 09:00 update-request 1 dirk',
      '03-04 09:00 update-nudge 2 dirk',
      '03-05 08:30 update-due 1 dirk',
    ]);
    expect(kindsOf('cleo', all)).toEqual([
      '02-24 17:00 update-request 1 cleo',
      '03-02 17:00 update-nudge 1 cleo',
    ]);
  });

  it('asks who becomes head of a second department about it on the first day, not before', () => {
    const roster = rosterWith(
      [],
      [{ departmentId: 'web', personId: 'anna', kind: 'head', fromDate: '2027-03-03', untilDate: null }],
      [...headships.slice(0, 3), { ...headships[3]!, untilDate: '2027-03-02' }],
    );
    expect(mailsTo('anna', owedNotices({ ...marchRound, roster }, [], 0))).toEqual([
      '02-24 09:00 update-request 1 anna about sales',
      '03-02 09:00 update-nudge 1 anna about sales',
      '03-03 09:00 update-request 1 anna about web',
      '03-04 09:00 update-nudge 2 anna about sales, web',
      '03-05 08:30 update-due 1 anna about sales, web',
    ]);
  });

  it('asks about each department on the days that its own calendar gives', () => {
    const stocktaking = workingCalendar({
      workingDays: [1, 2, 3, 4, 5],
      holidays: [],
      closures: [{ from: '2027-03-05', until: '2027-03-05', name: 'Stocktaking' }],
    });
    const roster = rosterWith([], [{ ...headships[0]!, departmentId: 'web' }], headships.slice(0, 3));
    const requests = marchRound.requests.map((request) =>
      request.departmentId === 'web' ? { ...request, calendar: stocktaking } : request,
    );
    expect(mailsTo('anna', owedNotices({ ...marchRound, roster, requests }, [], 0))).toEqual([
      '02-23 09:00 update-request 1 anna about web',
      '02-24 09:00 update-request 1 anna about sales',
      '03-01 09:00 update-nudge 1 anna about web',
      '03-02 09:00 update-nudge 1 anna about sales',
      '03-03 09:00 update-nudge 2 anna about web',
      '03-04 08:30 update-due 1 anna about web',
      '03-04 09:00 update-nudge 2 anna about sales',
      '03-05 08:30 update-due 1 anna about sales',
    ]);
  });

  it('asks a stand-in about all departments of who is away, and later the head about those nobody was asked about', () => {
    const heads = ['sales', 'service', 'web'].map((departmentId) => ({ ...headships[0]!, departmentId }));
    const roster = rosterWith([away('anna', '2027-03-01', '2027-03-02', 'dirk')], [], heads);
    expect(mailsTo('dirk', owedNotices({ ...marchRound, roster }, [], 0))).toEqual([
      '03-02 09:00 update-request 1 dirk about sales, service, web for anna',
    ]);
    const asked = owedNotices({ ...marchRound, roster }, [], 0).find(({ to }) => to === 'dirk')!;
    const aboutSales = told({ ...asked, pays: asked.pays.filter((debt) => debt.endsWith('|sales')) });
    expect(mailsTo('anna', owedNotices({ ...marchRound, roster }, [aboutSales], at('03-03 12:00')))).toEqual([
      '02-24 09:00 update-request 1 anna about sales, service, web',
      '03-02 09:00 update-nudge 1 anna about service, web',
      '03-04 09:00 update-nudge 2 anna about sales, service, web',
      '03-05 08:30 update-due 1 anna about sales, service, web',
    ]);
  });

  it('asks nothing of who led on a day that is past and leads no more', () => {
    const roster = rosterWith(
      [],
      [{ departmentId: 'web', personId: 'dirk', kind: 'head', fromDate: '2027-03-01', untilDate: null }],
      [...headships.slice(0, 3), { ...headships[3]!, untilDate: '2027-02-28' }],
    );
    const late = owedNotices({ ...marchRound, roster }, [], at('03-02 12:00'));
    expect(mailsTo('cleo', late)).toEqual([]);
    expect(mailsTo('dirk', late)[0]).toBe('03-01 09:00 update-request 1 dirk about web');
  });

  it('tells planners that a department is late once it is, not a day before', () => {
    const closed = workingCalendar({
      workingDays: [1, 2, 3, 4, 5],
      holidays: [],
      closures: [{ from: '2027-03-09', until: '2027-03-09', name: 'Stocktaking' }],
    });
    const weekend = workingCalendar({ workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [], closures: [] });
    const early = workingCalendar({
      workingDays: [1, 2, 3, 4, 5],
      holidays: [],
      closures: [{ from: '2027-03-04', until: '2027-03-08', name: 'Move' }],
    });
    const requests = marchRound.requests.map((request) =>
      request.departmentId === 'web'
        ? { ...request, calendar: weekend }
        : { ...request, calendar: request.departmentId === 'sales' ? early : closed },
    );
    const rules = {
      ...marchRound.rules,
      overduePlanner: { before: 2, unit: 'working-days', at: '09:00' },
    } as const;
    expect(mailsTo('fenna', owedNotices({ ...marchRound, rules, requests }, [], 0))).toEqual([
      '03-05 09:00 update-overdue 1 fenna about sales',
      '03-08 09:00 update-overdue 1 fenna about service, web',
    ]);
  });

  it('asks the deputy when the head is away and nobody stands in, and the head when the deputy is away too', () => {
    const gone = away('bram', '2027-02-01', '2027-03-31', null);
    expect(kindsOf('dirk', lines({ ...marchRound, roster: rosterWith([gone]) }, [], 0))[0]).toBe(
      '02-24 09:00 update-request 1 dirk for bram',
    );
    const both = rosterWith([gone, away('dirk', '2027-02-01', '2027-03-31', null)]);
    expect(kindsOf('bram', lines({ ...marchRound, roster: both }, [], 0))[0]).toBe(
      '02-24 09:00 update-request 1 bram',
    );
  });

  it('gives a stand-in who takes over half-way the request, then the nudges', () => {
    const roster = rosterWith([away('anna', '2027-03-01', '2027-03-12', 'dirk')]);
    expect(kindsOf('dirk', lines({ ...marchRound, roster }, [], 0))).toEqual([
      '03-02 09:00 update-request 1 dirk for anna',
      '03-04 09:00 update-nudge 2 dirk for anna',
      '03-05 08:30 update-due 1 dirk for anna',
    ]);
  });
});

describe('a goal round', () => {
  it('asks leadership until a goal is adopted', () => {
    expect(lines(goalRound, [], 0)).toEqual([
      '02-09 09:00 goal-request 1 gijs',
      '02-23 09:00 goal-request 2 gijs',
    ]);
    expect(lines({ ...goalRound, adoptedAt: at('02-15 12:00') }, [], 0)).toEqual([
      '02-09 09:00 goal-request 1 gijs',
    ]);
  });
});

describe('what a session gave to do', () => {
  it('reminds of a day’s actions in one mail: two working days before, on the day, and the working day after', () => {
    expect(mailsTo('anna', owedNotices(marchActions, [], 0))).toEqual([
      '03-10 09:00 action-reminder 1 anna about carrier, slip',
      '03-12 09:00 action-reminder 2 anna about carrier, slip',
      '03-15 09:00 action-reminder 3 anna about carrier, slip',
    ]);
    // Due on a Saturday: its day is the Friday before.
    expect(mailsTo('bram', owedNotices(marchActions, [], 0))).toEqual([
      '03-10 09:00 action-reminder 1 bram about stock',
      '03-12 09:00 action-reminder 2 bram about stock',
      '03-15 09:00 action-reminder 3 bram about stock',
    ]);
  });

  const [carrier, slip, stock] = marchActions.actions as [ActionFacts, ActionFacts, ActionFacts];

  it('reminds of none that is done, and of no day that was past when it was written down', () => {
    const actions = [
      { ...carrier, doneAt: at('03-11 16:00') },
      { ...slip, writtenOn: '2027-03-11' },
    ];
    expect(mailsTo('anna', owedNotices({ ...marchActions, actions }, [], 0))).toEqual([
      '03-10 09:00 action-reminder 1 anna about carrier',
      '03-12 09:00 action-reminder 2 anna about slip',
      '03-15 09:00 action-reminder 3 anna about slip',
    ]);
  });

  it('reminds whoever stands in, and nobody for who has left', () => {
    const roster = rosterWith([away('anna', '2027-03-11', '2027-03-12', 'dirk')]);
    expect(mailsTo('dirk', owedNotices({ ...marchActions, roster }, [], 0))).toEqual([
      '03-12 09:00 action-reminder 2 dirk about carrier, slip for anna',
    ]);
    const people = [...roster.people.values()].map((one) =>
      one.id === 'anna' ? { ...one, untilDate: '2027-03-11' } : one,
    );
    const left = new Roster(people, [], [], []);
    const actions = [carrier];
    expect(lines({ ...marchActions, roster: left, actions }, [], 0)).toEqual([
      '03-10 09:00 action-reminder 1 anna',
    ]);
  });

  it('says once that it is late, for two weeks, and then leaves it to the agendas', () => {
    const actions = [stock];
    const due = (now: string) => evaluate({ ...marchActions, actions }, [], at(now)).due.map(line);
    expect(due('03-22 12:00')).toEqual(['03-15 09:00 action-reminder 3 bram']);
    expect(due('03-27 00:00')).toEqual([]);
  });
});
