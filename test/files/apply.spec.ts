import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplyService } from '../../src/files/apply.service.js';
import { countMoved, describeChanges } from '../../src/files/domain/difference.js';
import { FileRefused } from '../../src/files/file-refused.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { DepartmentChangesService } from '../../src/kpis/department-changes.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** A file on two lines a part, so that places are easy to count; `name` keeps the stories apart. */
const fileOf = (
  name: string,
  ...more: string[]
) => `organization: { key: ${name}, name: Tulip, zone: Europe/Amsterdam, country: NL }
departments:
  - { key: service, name: Customer service, head: ada@${name}.example }
people:
  - { address: ada@${name}.example, name: Ada Jansen }
  - { address: bea@${name}.example, name: Bea de Wit, roles: [leader, planner] }
${more.join('\n')}
`;
const GOAL = 'goals: [{ key: easy, cycle: 2027, statement: The same day. }]';
const kpis = (changes: string) =>
  `kpis:\n  - { key: wait, name: Wait, department: service, direction: lower, plans: { 2027: { baseline: 30, target: 8 } }, ${changes} }`;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ now: '2027-03-15T09:00:00Z' });
});
afterAll(() => t.close());

const apply = (text: string, dryRun = false) => t.app.get(ApplyService).apply(text, { dryRun });
const saidAbout = async (text: string) => {
  const error: unknown = await apply(text).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FileRefused);
  return (error as FileRefused).message.split('\n');
};

describe('what a room refuses is told at its place in the file', () => {
  it('a reading of a month in which the KPI does not hold, and one of a month to come', async () => {
    const readings = 'from: 2027-02-01, readings: { 2027-02: 4, 2027-01: 5, 2027-09: 6 }';
    const said = await saidAbout(fileOf('reads', 'cycles: [{ year: 2027 }]', GOAL, kpis(readings)));
    expect(said).toEqual([
      expect.stringMatching(/^line 10, column \d+, kpis\[0\]\.readings\.2027-01: .* holds since 2027-02-01/),
      expect.stringMatching(/^line 10, column \d+, kpis\[0\]\.readings\.2027-09: .* begins on 2027-09-01/),
    ]);
  });

  it('a touchpoint of a department and a person that are not there, and one without its date', async () => {
    const journey =
      'touchpoints:\n  - { key: call, name: Call, place: 0, channel: offline, expectation: Soon, departments: [servise], needs: [{ kind: time, text: More, owner: eve@x.example }] }';
    expect(await saidAbout(fileOf('calls', journey))).toEqual([
      expect.stringMatching(/touchpoints\[0\]\.expectedOn: Say since when that is known/),
      expect.stringMatching(/touchpoints\[0\]\.place: Give its place in the journey/),
      expect.stringMatching(/touchpoints\[0\]\.departments\[0\]: There is no department "servise".*service/),
      expect.stringMatching(/touchpoints\[0\]\.needs\[0\]\.owner: There is no person/),
    ]);
  });

  it('a KPI that another department has since they merged, and the file as it is now changes nothing', async () => {
    const planned = (department: string) =>
      kpis('from: 2027-01-01, readings: { 2027-01: 25 }').replace(
        'department: service',
        `department: ${department}`,
      );
    const file = (changed: string) => fileOf('merged', 'cycles: [{ year: 2027 }]', GOAL, planned(changed));
    const { organizationId } = await apply(file('service'));
    await t.app.get(DepartmentChangesService).make(
      organizationId ?? '',
      {
        ...{ kind: 'merge', reason: 'One counter.', departments: ['service'], places: [] },
        into: [{ key: 'care', name: 'Care', head: 'bea@merged.example' }],
      },
      null,
    );
    expect(await saidAbout(file('service'))).toEqual([
      expect.stringMatching(
        /^line 10, .*kpis\[0\]\.department: It has readings of another department, "care"/,
      ),
    ]);
    const now = file('care')
      .replace('name: Customer service,', 'name: Customer service, until: 2027-02-28,')
      .replace(
        'people:',
        '  - { key: care, name: Care, from: 2027-03-01, head: bea@merged.example }\npeople:',
      );
    expect((await apply(now)).changes).toEqual([]);
  });

  it('a customer goal of a goal that is not there and without an aim, and a contact goal of nothing', async () => {
    const levels =
      'customerGoals:\n  - { key: more, goal: eazy, kind: revenue, statement: More., kpis: [wait] }\ncontactGoals:\n  - { key: call, customerGoal: mor, channel: " ", side: offline, aim: service, statement: Helped. }';
    expect(await saidAbout(fileOf('levels', 'cycles: [{ year: 2027 }]', GOAL, levels))).toEqual([
      expect.stringMatching(/customerGoals\[0\]\.target: Say what you aim at/),
      expect.stringMatching(/customerGoals\[0\]\.goal: There is no goal "eazy".*easy/),
      expect.stringMatching(/customerGoals\[0\]\.kpis\[0\]: There is no KPI "wait"/),
      expect.stringMatching(/contactGoals\[0\]\.customerGoal: There is no customer goal "mor".*more/),
      expect.stringMatching(/contactGoals\[0\]\.channel: Give a name/),
    ]);
  });

  it('a goal that was adopted on a day to come', async () => {
    const goals = 'goals:\n  - { key: easy, cycle: 2027, statement: The same day., adoptedOn: 2027-05-01 }';
    expect(await saidAbout(fileOf('adopts', 'cycles: [{ year: 2027 }]', goals))).toEqual([
      expect.stringMatching(/^line 9, column 57, goals\[0\]\.adoptedOn: That day is still to come/),
    ]);
  });

  it('sessions that are merged into others, or are over', async () => {
    const moved = (period: string, date: string) =>
      `{ session: { kind: monthly, period: ${period} }, to: { date: ${date} } }`;
    const cycles = (what: string) => `cycles:\n  - { year: 2027, sessions: { ${what} } }`;
    const rhythm = 'rhythm: { monthly: { mergeIntoQuarterly: true } }';
    expect(
      await saidAbout(
        fileOf('moves', rhythm, cycles(`moved: [${moved('FY2027 M04', '2027-06-15')}, ${moved('FY2027 M03', '2027-04-15')}]`)),
      ),
    ).toEqual([
      expect.stringMatching(/^line 9, column 117, cycles\[0\]\.sessions\.moved\[1\]: There is no monthly session of FY2027 M03: .*merged/),
    ]); // prettier-ignore
    expect(await saidAbout(fileOf('moves', cycles(`moved: [${moved('FY2027 M04', '2027-01-15')}]`)))).toEqual(
      [expect.stringMatching(/^line 8, .*cycles\[0\]\.sessions\.moved\[0\]: .* has already passed/)],
    );
  });

  it('a plan of a year that is over', async () => {
    const cycles = 'cycles: [{ year: 2026 }, { year: 2027 }]';
    const planned = (target: number) =>
      `kpis:\n  - { key: wait, name: Wait, department: service, plans: { 2026: { baseline: 20, target: ${target} } } }`;
    await apply(fileOf('plans', cycles, planned(30)));
    expect(await saidAbout(fileOf('plans', cycles, planned(31)))).toEqual([
      expect.stringMatching(/^line 9, column \d+, kpis\[0\]\.plans: FY2026 is over/),
    ]);
  });
});

describe('what a file does not name', () => {
  it('stays: the rhythm and the days off of an organization that has its own', async () => {
    const own = 'rhythm: { annual: null, quarterly: null, monthly: { at: "11:00", minutes: 45 } }';
    const daysOff = 'closures: [{ from: 2027-05-06, name: Anniversary }]';
    const cycles = 'cycles: [{ year: 2027 }]';
    await apply(fileOf('keeps', own, daysOff, cycles));
    expect((await apply(fileOf('keeps', cycles))).changes).toEqual([]);
    const { changes } = await apply(fileOf('keeps', cycles, 'closures: []'));
    expect(describeChanges(changes)).toEqual([expect.stringContaining('2027-05-06')]);
  });
});

describe('a rhythm that changes', () => {
  const cycles = 'cycles: [{ year: 2027, sessions: { moved: [{ session: { kind: monthly, period: FY2027 M05 }, to: { date: 2027-06-17 } }] } }]'; // prettier-ignore
  const rhythm = (weekday: number) =>
    `rhythm: { monthly: { on: { type: nth-weekday, nth: 2, weekday: ${weekday}, month: 2 } } }`;

  it('takes the sessions of kept cycles along, shows where each goes, and tells who had mail', async () => {
    await apply(fileOf('beats', cycles, rhythm(2)));
    t.clock.set('2027-04-09T14:00:00Z'); // the agenda of the session on 13 April is out
    await t.app.get(TickService).tick();
    await t.deliver();

    const dry = await apply(fileOf('beats', cycles, rhythm(3)), true);
    const real = await apply(fileOf('beats', cycles, rhythm(3)));
    expect(real.changes).toEqual(dry.changes);
    const lines = describeChanges(real.changes);
    expect(lines).toContain('~ session monthly FY2027 M03: date 2027-04-13 → 2027-04-14');
    expect(lines.filter((line) => line.includes('session'))).toHaveLength(9);
    expect(countMoved(real.changes)).toBe(9);
    expect(lines.join()).not.toContain('M05:');
    expect((await apply(fileOf('beats', cycles, rhythm(3)))).changes).toEqual([]);

    await t.app.get(TickService).tick();
    const told = (await t.deliver()).filter(({ text }) => /moved/i.test(text) && text.includes('14 April'));
    expect(told.map(({ to }) => to).sort()).toEqual(['ada@beats.example', 'bea@beats.example']);
  });

  it('leaves cycles that were kept under another fiscal year, and says so', async () => {
    await apply(fileOf('years', 'cycles: [{ year: 2027 }]'));
    const other = fileOf('years', 'cycles: [{ year: 2027 }]').replace('country: NL', 'country: NL, fiscalYear: { type: months, startMonth: 4, namedBy: last }'); // prettier-ignore
    const { changes, left } = await apply(other);
    expect(describeChanges(changes)).toHaveLength(1);
    expect(left).toEqual([expect.stringContaining('FY2027')]);
  });
});

describe('a guardrail in a file', () => {
  const cycles = 'cycles: [{ year: 2027 }]';
  const fenced = (guardrail: string) => kpis(`guardrail: { decides: A refund, data: Calls, ${guardrail} }`);

  it('is kept, shown as a difference once it changes, and left alone by a file that says nothing of it', async () => {
    await apply(fileOf('fences', cycles, GOAL, fenced('high: 20')));
    expect((await apply(fileOf('fences', cycles, GOAL, fenced('high: 20')))).changes).toEqual([]);
    const changed = await apply(fileOf('fences', cycles, GOAL, fenced('high: 18')));
    expect(describeChanges(changed.changes)).toEqual([
      '~ guardrail of wait from 2027-03-01: untilDate none → 2027-03-31',
      '+ guardrail of wait from 2027-04-01',
    ]);
    expect((await apply(fileOf('fences', cycles, GOAL, kpis('freshFor: 1')))).changes).toEqual([]);
  });

  it('is refused at its place', async () => {
    expect(await saidAbout(fileOf('crossing', cycles, GOAL, fenced('low: 9, high: 8')))).toEqual([
      expect.stringMatching(/kpis\[0\]\.guardrail\.high: The bounds cross/),
    ]);
    expect(await saidAbout(fileOf('boundless', cycles, GOAL, fenced('until: 2027-12-31')))).toEqual([
      expect.stringMatching(/kpis\[0\]\.guardrail\.low: Give at least one bound/),
    ]);
    const early = fenced('low: 9, until: 2026-12-31');
    expect(await saidAbout(fileOf('ends', cycles, GOAL, early))).toEqual([
      expect.stringMatching(/kpis\[0\]\.guardrail\.until: It would hold from 2027-03-01/),
    ]);
  });
});

describe('the journey in a file', () => {
  const journey = (promise: string) =>
    `touchpoints:\n  - { key: call, name: Call, place: 1, channel: offline, promise: ${promise}, departments: [service], needs: [{ kind: training, text: Listening, owner: ada@journeys.example }] }`;

  it('is kept, shown as a difference once it changes, and left alone by a file that says nothing of it', async () => {
    await apply(fileOf('journeys', journey('At once')));
    const again = await apply(fileOf('journeys', journey('At once')), true);
    expect(describeChanges(again.changes)).toEqual([]);
    const changed = await apply(fileOf('journeys', journey('Within a minute')));
    expect(describeChanges(changed.changes).join('\n')).toContain('touchpoint call');
    const silent = await apply(fileOf('journeys'), true);
    expect(describeChanges(silent.changes)).toEqual([]);
  });
});

it('a goal that a file says was adopted was written no later', async () => {
  const goals = 'goals:\n  - { key: easy, cycle: 2027, statement: The same day., adoptedOn: 2026-11-14 }';
  const { organizationId } = await apply(fileOf('earlier', 'cycles: [{ year: 2027 }]', goals));
  const [goal] = await t.app.get(GoalsService).list(organizationId ?? '');
  const story = await t.app.get(GoalsService).revisions(organizationId ?? '', goal!.id);
  const at = Date.parse('2026-11-13T23:00:00Z');
  expect(story.map((revision) => [revision.act, revision.at])).toEqual([
    ['write', at],
    ['adopt', at],
  ]);
});
