import { describe, expect, it } from '@jest/globals';
import { checkReferences } from '../../../src/files/domain/check-references.js';
import { checkFile } from '../../../src/files/check-file.js';
import type { FileProblem } from '../../../src/files/domain/problem.js';
import { organizationFileSchema } from '../../../src/files/organization-file.schema.js';

const plan = { baseline: 30, target: 8 };
const claim = 'Who waits, leaves.';

/** A small organization that is right; the cases below put one thing wrong. */
const tulip = {
  organization: { key: 'tulip', name: 'Tulip', zone: 'Europe/Amsterdam', country: 'NL' },
  departments: [
    { key: 'sales', name: 'Sales', head: 'ada@x.nl' },
    { key: 'emea', name: 'EMEA', parent: 'sales' },
  ],
  people: [
    { address: 'ada@x.nl', name: 'Ada' },
    { address: 'bea@x.nl', name: 'Bea' },
    { address: 'cas@x.nl', name: 'Cas' },
  ],
  cycles: [{ year: 2027 }],
  goals: [{ key: 'easy', cycle: 2027, statement: 'Easy', measures: ['nps'] }],
  measures: [{ key: 'nps', name: 'NPS', plans: { 2027: { baseline: 31, target: 45 } } }],
  kpis: [
    {
      key: 'calls',
      name: 'Calls',
      department: 'sales',
      plans: { 2027: plan },
      links: [{ goal: 'easy', claim }],
    },
  ],
  script: [],
};
type Changes = Partial<Record<keyof typeof tulip | 'rhythm', unknown>>;

const [sales, emea] = tulip.departments;
const [ada, bea, cas] = tulip.people;
const [goal] = tulip.goals;
const [nps] = tulip.measures;
const [calls] = tulip.kpis;

function problemsOf(changes: Changes): FileProblem[] {
  return checkReferences(organizationFileSchema.parse({ ...tulip, ...changes }));
}

const away = (standIn: string | null, from: string, until: string) => ({
  absences: [{ standIn, from, until }],
});
const act = (what: object) => ({ script: [{ at: '2027-02-03 10:15', ...what }] });
const answer = (changes: object) => act({ answer: { by: 'ada@x.nl', customer: 'x', ...changes } });
const decision = {
  ...{ by: 'ada@x.nl', department: 'sales', what: 'A refund', why: 'Calls', data: 'Calls' },
  ...{ customer: 'Money', revisitOn: '2027-03-01' },
};
/** Something decided in a session about something. */
const held = (about: object) =>
  act({
    hold: {
      session: { kind: 'annual', period: 'FY2027' },
      ...{
        by: 'ada@x.nl',
        until: '17:00',
        decisions: [{ what: 'A refund', customer: 'Money', about: [about] }],
      },
    },
  });
const rail = { decides: 'A refund', data: 'Calls' };
const kpi = (changes: object) => ({ kpis: [{ ...calls, ...changes }] });
const sessions = (changes: object) => ({ cycles: [{ year: 2027, sessions: changes }] });

describe('references', () => {
  it('are right in a file that is right', () => expect(problemsOf({})).toEqual([]));

  it.each<[string, Changes, string, string]>([
    [
      'a department twice',
      { departments: [sales, emea, { key: 'sales', name: 'S' }] },
      'departments.2.key',
      'this key',
    ],
    [
      'a person twice in another case',
      { people: [ada, bea, cas, { address: 'ADA@x.nl', name: 'A' }] },
      'people.3.address',
      'same mailbox',
    ],
    ['a cycle twice', { cycles: [{ year: 2027 }, { year: 2027 }] }, 'cycles.1.year', 'already'],
    [
      'two goals for a cycle',
      { goals: [goal, { key: 'other', cycle: 2027, statement: 'Other' }] },
      'goals.1.cycle',
      'one common goal',
    ],
    [
      'a KPI with the key of a measure',
      { kpis: [calls, { ...calls, key: 'nps' }] },
      'kpis.1.key',
      'measure or KPI',
    ],
    [
      'an unknown parent',
      { departments: [sales, { ...emea, parent: 'sale' }] },
      'departments.1.parent',
      'Did you mean sales?',
    ],
    [
      'an unknown head',
      { departments: [{ ...sales, head: 'adda@x.nl' }, emea] },
      'departments.0.head',
      'Did you mean ada@x.nl?',
    ],
    [
      'an unknown deputy',
      { departments: [{ ...sales, deputy: 'zoe@x.nl' }, emea] },
      'departments.0.deputy',
      'Add it',
    ],
    [
      'an unknown person in a headship',
      { departments: [{ ...sales, headships: [{ person: 'zoe@x.nl', kind: 'head' }] }, emea] },
      'departments.0.headships.0.person',
      'zoe@x.nl',
    ],
    [
      'the same head twice at once',
      { departments: [{ ...sales, headships: [{ person: 'ADA@x.nl', kind: 'head' }] }, emea] },
      'departments.0.headships.0.person',
      'already',
    ],
    [
      'an unknown stand-in',
      { people: [{ ...ada, ...away('zoe@x.nl', '2027-07-01', '2027-07-05') }, bea, cas] },
      'people.0.absences.0.standIn',
      'zoe@x.nl',
    ],
    [
      'oneself as the stand-in',
      { people: [{ ...ada, ...away('Ada@x.nl', '2027-07-01', '2027-07-05') }, bea, cas] },
      'people.0.absences.0.standIn',
      'themselves',
    ],
    [
      'absences that overlap',
      {
        people: [
          { ...ada, absences: [{ from: '2027-07-01', until: '2027-07-05' }, { from: '2027-07-05' }] },
          bea,
          cas,
        ],
      },
      'people.0.absences.1.from',
      '2027-07-01 to 2027-07-05',
    ],
    [
      'a participant that is no group',
      { rhythm: { monthly: { participants: ['heads', 'bosses'] } } },
      'rhythm.monthly.participants.1',
      'names nobody',
    ],
    [
      'a participant nobody knows',
      { rhythm: { annual: { participants: ['zoe@x.nl'] } } },
      'rhythm.annual.participants.0',
      'zoe@x.nl',
    ],
    [
      'a department as participant that is not there',
      { rhythm: { annual: { participants: ['department:hr'] } } },
      'rhythm.annual.participants.0',
      'hr',
    ],
    [
      'a rule that never yields a date',
      { rhythm: { monthly: { on: { type: 'nth-working-day', nth: 24, month: 2 } } } },
      'rhythm.monthly.on.nth',
      'no period',
    ],
    [
      'a session of the wrong kind of period',
      sessions({ cancelled: [{ kind: 'monthly', period: 'FY2027 Q1' }] }),
      'cycles.0.sessions.cancelled.0.period',
      'FY2027 M01',
    ],
    [
      'a session of another cycle',
      sessions({ moved: [{ session: { kind: 'annual', period: 'FY2028' }, to: { date: '2027-12-01' } }] }),
      'cycles.0.sessions.moved.0.session.period',
      '2028',
    ],
    [
      'an added session outside the cycle',
      sessions({ added: [{ kind: 'annual', title: 'Extra', date: '2028-01-01' }] }),
      'cycles.0.sessions.added.0.date',
      '2028',
    ],
    [
      'two added sessions of one title',
      sessions({ added: [1, 2].map((day) => ({ kind: 'annual', title: 'Extra', date: `2027-03-0${day}` })) }),
      'cycles.0.sessions.added.1.title',
      'this title',
    ],
    [
      'a kind of session that is not held',
      {
        rhythm: { quarterly: null },
        ...sessions({ cancelled: [{ kind: 'quarterly', period: 'FY2027 Q1' }] }),
      },
      'cycles.0.sessions.cancelled.0.kind',
      'no quarterly',
    ],
    [
      'a goal of an unknown cycle',
      { goals: [goal, { key: 'next', cycle: 2028, statement: 'Next' }] },
      'goals.1.cycle',
      '2028',
    ],
    ['a goal of an unknown owner', { goals: [{ ...goal, owner: 'zoe@x.nl' }] }, 'goals.0.owner', 'zoe@x.nl'],
    [
      'a horizon beyond two years',
      { goals: [{ ...goal, horizon: '2029-01-02' }] },
      'goals.0.horizon',
      '1 January 2029',
    ],
    [
      'a horizon before the cycle',
      { goals: [{ ...goal, horizon: '2026-12-31' }] },
      'goals.0.horizon',
      '1 January 2027',
    ],
    [
      'an unknown measure',
      { goals: [{ ...goal, measures: ['nps', 'churn'] }] },
      'goals.0.measures.1',
      'churn',
    ],
    [
      'a measure of no goal',
      { measures: [nps, { key: 'churn', name: 'Churn' }] },
      'measures.1.key',
      'No goal names this measure',
    ],
    ['a KPI of an unknown department', kpi({ department: 'hr' }), 'kpis.0.department', 'hr'],
    ['a plan of an unknown cycle', kpi({ plans: { 2027: plan, 2028: plan } }), 'kpis.0.plans.2028', '2028'],
    [
      'a target equal to the baseline',
      kpi({ plans: { 2027: { baseline: 8, target: 8 } } }),
      'kpis.0.plans.2027.target',
      'baseline',
    ],
    [
      'a plan without a baseline',
      kpi({ plans: { 2027: { target: 8 } } }),
      'kpis.0.plans.2027.baseline',
      'Give the baseline',
    ],
    [
      'a band for a line',
      kpi({ plans: { 2027: { ...plan, low: 1 } } }),
      'kpis.0.plans.2027.low',
      'Leave it out',
    ],
    [
      'a band that ends below its start',
      kpi({ direction: 'band', plans: { 2027: { low: 3, high: 2, tolerance: 1 } } }),
      'kpis.0.plans.2027.high',
      'below',
    ],
    [
      'a target of an unplanned cycle',
      { ...kpi({ targets: { '2026-12': 4 } }), cycles: [{ year: 2026 }, { year: 2027 }] },
      'kpis.0.targets.2026-12',
      'no plan for 2026',
    ],
    ['a month of an unknown cycle', kpi({ targets: { '2028-01': 4 } }), 'kpis.0.targets.2028-01', '2028'],
    [
      'a reading twice by two names',
      kpi({ readings: { '2027-01': 4, 'FY2027 M01': 5 } }),
      'kpis.0.readings.FY2027 M01',
      'already',
    ],
    [
      'a negative weight',
      kpi({ links: [{ goal: 'easy', claim, weight: -1 }] }),
      'kpis.0.links.0.weight',
      'from 0',
    ],
    ['a link to an unknown goal', kpi({ links: [{ goal: 'hard', claim }] }), 'kpis.0.links.0.goal', 'hard'],
    ['a link without a claim', kpi({ links: [{ goal: 'easy', claim: ' ' }] }), 'kpis.0.links.0.claim', 'why'],
    ['a link to a goal without a plan for it', kpi({ plans: {} }), 'kpis.0.links.0.goal', 'plan for 2027'],
    ['an answer by nobody known', answer({ by: 'zoe@x.nl' }), 'script.0.answer.by', 'zoe@x.nl'],
    [
      'an answer for an unknown department',
      answer({ departments: ['hr'] }),
      'script.0.answer.departments.0',
      'hr',
    ],
    [
      'an answer with an unknown KPI',
      answer({ readings: { call: 3 } }),
      'script.0.answer.readings.call',
      'Did you mean calls?',
    ],
    [
      'a move of an unknown added session',
      act({ move: { session: { title: 'Extra' }, to: { date: '2027-03-01' } } }),
      'script.0.move.session.title',
      'Extra',
    ],
    [
      'a restored session of an unknown cycle',
      act({ restore: { session: { kind: 'annual', period: 'FY2031' } } }),
      'script.0.restore.session.period',
      '2031',
    ],
    [
      'a decision of an unknown department',
      act({ decide: { ...decision, department: 'sale' } }),
      'script.0.decide.department',
      'sale',
    ],
    [
      'an effect on an unknown KPI',
      act({ decide: { ...decision, kpi: 'cals' } }),
      'script.0.decide.kpi',
      'cals',
    ],
    [
      'permission asked of nobody known',
      act({ ask: { by: 'ada@x.nl', department: 'sales', what: 'A desk', whom: 'zoe@x.nl' } }),
      'script.0.ask.whom',
      'zoe@x.nl',
    ],
    [
      'a guardrail whose bounds cross',
      kpi({ guardrail: { ...rail, low: 9, high: 3 } }),
      'kpis.0.guardrail.high',
      'cross',
    ],
    ['a guardrail without a bound', kpi({ guardrail: rail }), 'kpis.0.guardrail.low', 'at least one bound'],
    [
      'a decision about an unknown KPI',
      held({ kind: 'kpi', key: 'cals' }),
      'script.0.hold.decisions.0.about.0.key',
      'There is no KPI "cals"',
    ],
    [
      'a decision about an unknown project',
      held({ kind: 'project', key: 'nowhere' }),
      'script.0.hold.decisions.0.about.0.key',
      'There is no project "nowhere"',
    ],
    ['the adoption of an unknown goal', act({ adopt: { goal: 'hard' } }), 'script.0.adopt.goal', 'hard'],
  ])('refuse %s', (_, changes, path, saying) => {
    const problems = problemsOf(changes);
    expect(problems.map((problem) => problem.path.join('.'))).toContain(path);
    expect(problems.find((problem) => problem.path.join('.') === path)?.message).toContain(saying);
    // Nobody is blamed for what somebody else did, except where both may be meant.
    expect(problems.length).toBeLessThanOrEqual(2);
  });

  it('of what was decided are of five kinds; measures are KPIs', () => {
    for (const about of [
      { kind: 'goal', key: 'easy' },
      { kind: 'department', key: 'emea' },
      { kind: 'kpi', key: 'calls' },
      { kind: 'kpi', key: 'nps' },
    ])
      expect(problemsOf(held(about)).filter(({ path }) => path.includes('about'))).toEqual([]);
  });

  it('name all departments of a circle, and all people of a circle of stand-ins', () => {
    const circle = problemsOf({ departments: [{ ...sales, parent: 'emea' }, emea] });
    expect(circle.map(({ path }) => path.join('.'))).toEqual([
      'departments.0.parent',
      'departments.1.parent',
    ]);
    expect(circle[0]?.message).toContain('sales → emea → sales');
    const people = [
      { ...ada, ...away('bea@x.nl', '2027-07-01', '2027-07-05') },
      { ...bea, ...away('cas@x.nl', '2027-07-05', '2027-07-09') },
      { ...cas, ...away('ada@x.nl', '2027-07-03', '2027-07-07') },
    ];
    const standIns = problemsOf({ people });
    expect(standIns.map(({ path }) => path.join('.'))).toEqual(
      people.map((__, i) => `people.${i}.absences.0.standIn`),
    );
    expect(standIns[0]?.message).toContain('from 2027-07-05 to 2027-07-05');
  });

  it('of months are by name only where years have weeks', () => {
    const weeks = {
      type: 'weeks',
      pattern: '4-4-5',
      endsOn: 6,
      endMonth: 12,
      endRule: 'last',
      week53: 'last-month',
      namedBy: 'last',
    };
    const organization = { ...tulip.organization, fiscalYear: weeks };
    expect(problemsOf({ organization, ...kpi({ targets: { 'FY2027 M02': 4 } }) })).toEqual([]);
    const [problem] = problemsOf({ organization, ...kpi({ targets: { '2027-02': 4 } }) });
    expect(problem).toMatchObject({ path: ['kpis', 0, 'targets', '2027-02'] });
  });
});

describe('a file that is wrong in itself', () => {
  it('is checked all the same, and who refers to something wrong is not blamed', () => {
    const raw = {
      ...tulip,
      organization: { ...tulip.organization, zone: 'EST' },
      people: [{ ...ada, zone: '+02:00' }, bea, cas],
      goals: [{ ...goal, mandate: 'king' }],
      departments: [sales, { ...emea, head: 'zoe@x.nl' }],
    };
    expect(checkFile(raw).problems.map(({ path }) => path.join('.'))).toEqual([
      'organization.zone',
      'people.0.zone',
      'goals.0.mandate',
      'departments.1.head',
    ]);
  });

  it.each([null, 'text', [], 7, {}, { people: 3, kpis: [null, 4], cycles: { year: 2027 }, goals: [[]] }])(
    'may be anything, like %j',
    (raw) => expect(checkFile(raw).problems[0]?.message).toMatch(/Begin|Write|missing/),
  );
});
