import { describe, expect, it } from '@jest/globals';
import { FileRefused } from '../../../src/files/file-refused.js';
import { readOrganizationFile } from '../../../src/files/organization-file.js';

const TULIP = `organization: { key: tulip, name: Tulip, zone: Europe/Amsterdam, country: NL }
departments:
  - { key: service, name: Customer service, head: ada@tulip.example }
  - { key: sales, name: Sales, head: bea@tulip.example }
people:
  - { address: ada@tulip.example, name: Ada Jansen }
  - { address: bea@tulip.example, name: Bea de Wit, roles: [leader, planner] }
  - { address: cas@tulip.example, name: Cas Bakker }
cycles: [{ year: 2027 }]
goals: [{ key: easy, cycle: 2027, statement: The same day. }]
kpis:
  - key: first-answer
    name: Time to first answer
    department: service
    plans: { 2027: { baseline: 30, target: 8 } }
    links: [{ goal: easy, claim: Who waits leaves. }]
`;

/** What is said about a text, one line each. */
function saidAbout(text: string): string[] {
  try {
    readOrganizationFile(text);
    return [];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.message.split('\n');
  }
}

/** What is said about the file above with pieces of it replaced. */
function saidWith(...changes: [string, string][]): string[] {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The file has no ${from}.`);
    return before.replace(from, to);
  }, TULIP);
  return saidAbout(text);
}

const SALES = '{ key: sales, name: Sales, head: bea@tulip.example }';

describe('a field that is unknown', () => {
  it('is named where it stands, with the one that may be meant', () => {
    expect(saidWith([SALES, '{ key: sales, name: Sales, haed: bea@tulip.example }'])).toEqual([
      'line 4, column 32, departments[1].haed: There is no field "haed" here. Did you mean "head"?',
    ]);
  });

  it('is told what fields there are, one by one', () => {
    expect(saidWith(['cycles: [{ year: 2027 }]', 'cycles: [{ year: 2027, foo: 1, bar: 2 }]'])).toEqual([
      'line 9, column 24, cycles[0].foo: There is no field "foo" here. There are year, sessions.',
      'line 9, column 32, cycles[0].bar: There is no field "bar" here. There are year, sessions.',
    ]);
  });

  it('is told of within rules that have several forms', () => {
    const rhythm = 'rhythm: { monthly: { on: { type: day-of-month, dya: 3, month: 1 } } }\n';
    const said = saidAbout(TULIP + rhythm);
    expect(said).toHaveLength(2);
    expect(said.join('\n')).toContain(
      'rhythm.monthly.on.dya: There is no field "dya" here. Did you mean "day"?',
    );
  });
});

describe('all that is wrong is said at once', () => {
  it('about a department', () => {
    const wrong = '{ key: sales, head: zoe@tulip.example, parent: sales, foo: 1 }';
    expect(saidWith([SALES, wrong])).toEqual([
      expect.stringMatching(/^line 4, column 5, departments\[1\]\.name: /),
      expect.stringMatching(/departments\[1\]\.head: There is no person "zoe@tulip.example"/),
      expect.stringMatching(/departments\[1\]\.parent: A department cannot be below itself: sales → sales/),
      expect.stringMatching(/departments\[1\]\.foo: There is no field "foo"/),
    ]);
  });

  it('about absences, also where one ends before it begins', () => {
    const away = (name: string, days: string, standIn: string) =>
      `{ address: ${name}@tulip.example, name: N, absences: [{ from: 2027-07-10, ${days}standIn: ${standIn}@tulip.example }] }`;
    const said = saidWith(
      ['{ address: ada@tulip.example, name: Ada Jansen }', away('ada', 'until: 2027-07-01, ', 'cas')],
      ['{ address: cas@tulip.example, name: Cas Bakker }', away('cas', '', 'ada')],
    );
    expect(said).toEqual([
      expect.stringMatching(/people\[0\]\.absences\[0\]\.until: It ends on 2027-07-01/),
      expect.stringMatching(/people\[0\]\.absences\[0\]\.standIn: Nobody of .* is there/),
      expect.stringMatching(/people\[2\]\.absences\[0\]\.standIn: Nobody of .* is there/),
    ]);
  });

  it('about absences of some that overlap and of others that go round in a circle', () => {
    const absences = '[{ from: 2027-07-01, until: 2027-07-05 }, { from: 2027-07-05 }]';
    const said = saidWith(
      ['name: Ada Jansen }', `name: Ada Jansen, absences: ${absences} }`],
      [
        'name: Cas Bakker }',
        'name: Cas Bakker, absences: [{ from: 2027-07-05, standIn: cas@tulip.example }] }',
      ],
    );
    expect(said).toEqual([
      expect.stringMatching(/people\[0\]\.absences\[1\]\.from: /),
      expect.stringMatching(/people\[2\]\.absences\[0\]\.standIn: Nobody stands in for themselves/),
    ]);
  });

  it('about a rhythm, and the usual one that stands in for a wrong rule is not blamed', () => {
    const on = '{ type: nth-weekday, nth: 5, weekday: 9, month: 1 }';
    const updates = '{ opens: 3, due: { before: 9, unit: working-days, at: "09:00" } }';
    const rhythm = `rhythm: { monthly: { on: ${on}, participants: ["a@@b.c", heads, bosses], updates: ${updates} } }\n`;
    expect(saidAbout(TULIP + rhythm)).toEqual([
      expect.stringMatching(/rhythm\.monthly\.on\.weekday: /),
      expect.stringMatching(/rhythm\.monthly\.participants\[0\]: /),
      expect.stringMatching(/rhythm\.monthly\.participants\[2\]: "bosses" names nobody/),
      expect.stringMatching(/rhythm\.monthly\.updates\.opens: /),
    ]);
  });

  it('at its own place in a list of which an earlier item is wrong', () => {
    const headships =
      '[{ person: cas@tulip.example, kind: boss }, { person: zoe@tulip.example, kind: head }]';
    const said = saidWith([SALES, `{ key: sales, name: Sales, headships: ${headships} }`]);
    expect(said).toEqual([
      expect.stringMatching(/departments\[1\]\.headships\[0\]\.kind: /),
      expect.stringMatching(
        /departments\[1\]\.headships\[1\]\.person: There is no person "zoe@tulip.example"/,
      ),
    ]);
  });

  it('and nobody is blamed for what somebody else did', () => {
    expect(saidWith(['{ baseline: 30, target: 8 }', '5'])).toEqual([
      expect.stringMatching(/kpis\[0\]\.plans\.2027: Write its fields/),
    ]);
    expect(saidWith(['baseline: 30', 'baseline: x'])).toEqual([
      expect.stringMatching(/kpis\[0\]\.plans\.2027\.baseline: Give a number/),
    ]);
    expect(saidWith(['{ address: ada@tulip.example', '{ address: "ada@@tulip.example"'])).toEqual([
      expect.stringMatching(/departments\[0\]\.head: There is no person "ada@tulip.example"/),
      expect.stringMatching(/people\[0\]\.address: /),
    ]);
    const year = 'country: NL, fiscalYear: { type: months, startMonth: 13, namedBy: first }';
    expect(
      saidWith(['country: NL', year], ['plans: {', 'readings: { 2026-05: 3, 2026-02: 4 }\n    plans: {']),
    ).toEqual([expect.stringMatching(/organization\.fiscalYear\.startMonth: /)]);
    expect(saidWith(['department: service', 'department: 5'])).toEqual([
      expect.stringMatching(/kpis\[0\]\.department: /),
    ]);
    expect(saidWith(['key: easy,', 'key: Not a key,'], ['goal: easy', 'goal: Not a key'])).toHaveLength(2);
  });
});

describe('what to write instead is said', () => {
  it.each([
    ['', 'line 1, column 1: The file is empty. Begin with its parts'],
    ['# nothing yet\n', 'line 1, column 1: The file is empty. Begin with its parts'],
    ['- a\n', 'line 1, column 1: This is no organization file. Begin with its parts'],
    ['departments:\n', 'line 1, column 1, organization: This is missing. Write its fields'],
    ['a: *b\n', 'line 1, column 4: nothing above is named &b'],
    ['a: 1\n---\nb: 2\n', 'line 2, column 1: a second document begins here'],
    ['a:\n\tb: 1\n', 'line 2, column 1: tabs are not allowed before a field; use spaces'],
  ])('for %j', (text, saying) => expect(saidAbout(text)[0]).toContain(saying));

  it('where something else than a list stands, or nothing', () => {
    const withHeadships = (value: string) =>
      saidWith([SALES, `{ key: sales, name: Sales, headships: ${value} }`])[0];
    expect(withHeadships('5')).toContain('departments[1].headships: Write a list: each item on a line');
    expect(withHeadships('')).toContain('departments[1].headships: Nothing stands here. Write a list');
  });

  it('where aliases multiply', () => {
    const tenTimes = (name: string) => `[${`*${name}, `.repeat(10)}]`;
    const text = `a: &a [x]\nb: &b ${tenTimes('a')}\nc: &c ${tenTimes('b')}\nd: ${tenTimes('c')}\n`;
    expect(saidAbout(text)).toEqual([expect.stringMatching(/^line 4, column \d+: up to here, aliases/)]);
  });
});

describe('what is repeated in a message', () => {
  it('stays on its line, and no line break is suggested', () => {
    const said = saidWith([
      '{ address: ada@tulip.example',
      '{ address: "ada@tulip.example\\nbcc: x@y.example"',
    ]);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('There is no person "ada@tulip.example" in this file. Add it');
    const long = saidWith(['head: ada@tulip.example', `head: "${'a'.repeat(5000)}@tulip.example"`]);
    expect(long.join('\n').length).toBeLessThan(1000);
  });
});
