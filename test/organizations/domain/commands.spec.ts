import { describe, expect, it } from '@jest/globals';
import '../../../src/calendar/zone-rules.js';
import {
  type DepartmentCommand,
  problemsOfDepartment,
  tidyDepartment,
} from '../../../src/organizations/domain/department.js';
import { problemsOfHeadships } from '../../../src/organizations/domain/headships.js';
import { problemOfKey, problemOfName } from '../../../src/organizations/domain/names.js';
import {
  type OrganizationCommand,
  problemsOfOrganization,
  tidyOrganization,
} from '../../../src/organizations/domain/organization.js';
import {
  type PersonCommand,
  problemsOfPerson,
  tidyPerson,
} from '../../../src/organizations/domain/person.js';

const organization: OrganizationCommand = {
  key: 'tulip',
  name: 'Tulip',
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  country: 'NL',
  region: null,
  workingDays: [1, 2, 3, 4, 5],
  fiscalYear: { type: 'months', startMonth: 4, namedBy: 'last' },
  thresholds: { onTrack: 0.9, atRisk: 0.7 },
};
const department: DepartmentCommand = {
  key: 'sales',
  name: 'Sales',
  parent: null,
  calendar: null,
  from: '2027-01-01',
  until: null,
};
const person: PersonCommand = {
  address: 'ada@example.com',
  name: 'Ada',
  locale: 'en',
  zone: 'Europe/London',
  roles: ['member'],
  from: '2027-01-01',
  until: null,
};

const fieldsOf = (problems: readonly { field: string }[]) => problems.map(({ field }) => field);

describe('commands', () => {
  it('have no problem when they are right', () => {
    expect(problemsOfOrganization(organization)).toEqual([]);
    expect(problemsOfDepartment(department)).toEqual([]);
    expect(problemsOfPerson(person)).toEqual([]);
  });

  it.each([
    [{ key: 'Tulip BV' }, 'key'],
    [{ name: ' ' }, 'name'],
    [{ zone: 'EST' }, 'zone'],
    [{ zone: '+02:00' }, 'zone'],
    [{ workingDays: [] }, 'workingDays'],
    [{ workingDays: [1, 1] }, 'workingDays'],
    [{ workingDays: [0] }, 'workingDays'],
    [{ fiscalYear: { type: 'months', startMonth: 13, namedBy: 'last' } }, 'fiscalYear'],
    [{ thresholds: { onTrack: 0.7, atRisk: 0.9 } }, 'thresholds'],
    [{ thresholds: { onTrack: Number.NaN, atRisk: 0.7 } }, 'thresholds'],
  ] as [Partial<OrganizationCommand>, string][])(
    'an organization with %j has a problem in %s',
    (wrong, field) =>
      expect(fieldsOf(problemsOfOrganization({ ...organization, ...wrong }))).toEqual([field]),
  );

  it.each([
    [{ key: 'sales-' }, 'key'],
    [{ name: 'Sales\r\nBcc: x' }, 'name'],
    [{ calendar: { country: 'DE', region: null, workingDays: [8] } }, 'calendar.workingDays'],
    [{ from: '2027-02-30' }, 'from'],
    [{ until: '2026-12-31' }, 'until'],
  ])('a department with %j has a problem in %s', (wrong, field) =>
    expect(fieldsOf(problemsOfDepartment({ ...department, ...wrong }))).toEqual([field]),
  );

  it('name every field that is wrong at once', () => {
    const wrong = { ...person, address: 'a@b@c', name: '', zone: 'CET', from: 'now', until: '' };
    expect(fieldsOf(problemsOfPerson(wrong))).toEqual(['address', 'name', 'zone', 'from', 'until']);
  });

  it.each([
    ['a partner with another role', { roles: ['partner', 'leader'], company: 'Post' }, ['roles']],
    ['a partner of nowhere', { roles: ['partner'], company: ' ' }, ['company']],
    ['a partner of two lines', { roles: ['partner'], company: 'Post\r\nBcc: x' }, ['company']],
    ['a member who comes from elsewhere', { company: 'Post' }, ['company']],
    ['a partner', { roles: ['partner'], company: 'Post' }, []],
  ] as [string, Partial<PersonCommand>, string[]][])('%s has a problem in %j', (_case, wrong, fields) => {
    const problems = problemsOfPerson({ ...person, ...wrong });
    expect(fieldsOf(problems)).toEqual(fields);
    expect(problems.every(({ message, dutch }) => dutch !== undefined && dutch !== message)).toBe(true);
  });

  it('are kept in one spelling', () => {
    const spelled = { ...organization, name: ' Tulip ', zone: 'asia/calcutta', workingDays: [5, 1] };
    expect(tidyOrganization(spelled)).toMatchObject({
      name: 'Tulip',
      zone: 'Asia/Kolkata',
      workingDays: [1, 5],
    });
    const calendar = { country: 'DE', region: null, workingDays: [3, 2] };
    expect(tidyDepartment({ ...department, calendar }).calendar?.workingDays).toEqual([2, 3]);
    expect(tidyPerson({ ...person, roles: ['leader', 'admin', 'leader'] }).roles).toEqual([
      'admin',
      'leader',
    ]);
    expect(tidyPerson({ ...person, roles: [] }).roles).toEqual(['member']);
  });
});

describe('a key', () => {
  it.each(['a', '7', 'customer-care', 'a'.repeat(64)])('may be %s', (key) =>
    expect(problemOfKey(key)).toBeNull(),
  );
  it.each(['', 'A', 'a_b', '-a', 'a-', 'a--b', 'é', 'a b', 'a/b', 'a'.repeat(65)])('may not be %j', (key) =>
    expect(problemOfKey(key)).not.toBeNull(),
  );
});

describe('a name', () => {
  it.each(["Zoë d'Arc-Ruiz", '王小明', 'Sales & Service 2', 'x'.repeat(200)])('may be %s', (name) =>
    expect(problemOfName(name)).toBeNull(),
  );
  it.each(['', '  ', 'a\nb', 'a\u0000', 'a\u202eb', 'a\u2028b', 'x'.repeat(201)])('may not be %j', (name) =>
    expect(problemOfName(name)).not.toBeNull(),
  );
});

describe('heads and deputies of a department', () => {
  const term = (who: string, kind: 'head' | 'deputy', from: string, until: string | null) => ({
    person: who,
    kind,
    from,
    until,
  });

  it.each([
    [
      'one after the other',
      [term('a@x.nl', 'head', '2027-01-01', '2027-03-31'), term('a@x.nl', 'head', '2027-04-01', null)],
    ],
    [
      'two heads at once',
      [term('a@x.nl', 'head', '2027-01-01', null), term('b@x.nl', 'head', '2027-01-01', null)],
    ],
  ])('may be %s', (_, terms) => expect(problemsOfHeadships(terms)).toEqual([]));

  it('may not hold the same twice at once, in whatever case the address is written', () => {
    const terms = [
      term('a@x.nl', 'head', '2027-01-01', null),
      term('A@x.nl', 'head', '2027-05-01', '2027-04-01'),
    ];
    expect(fieldsOf(problemsOfHeadships([terms[0]!, { ...terms[1]!, until: null }]))).toEqual([
      'headships[1].from',
    ]);
    expect(fieldsOf(problemsOfHeadships(terms.slice(1)))).toEqual(['headships[0].until']);
  });
});
