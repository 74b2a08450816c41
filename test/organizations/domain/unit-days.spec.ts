import { describe, expect, it } from '@jest/globals';
import { settingsOfDepartments } from '../../../src/organizations/domain/unit-days.js';

const closure = (name: string) => ({ from: '2027-12-27', until: '2027-12-31', name });
const organization = {
  country: 'NL',
  region: null,
  workingDays: [1, 2, 3, 4, 5],
  closures: [closure('company')],
};
const bavaria = { country: 'DE', region: 'BY', workingDays: [1, 2, 3, 4] };
const department = (id: string, parentId: string | null) => ({ id, parentId, calendar: null, closures: [] });

describe('the days of departments', () => {
  it('are those of the organization where they have none of their own', () => {
    const days = settingsOfDepartments(organization, [department('b', 'a'), department('a', null)]);
    expect([...days.values()].every((own) => own === organization)).toBe(true);
  });

  it('come from the nearest department above that has some, closures from all of them', () => {
    const days = settingsOfDepartments(organization, [
      { ...department('leaf', 'team'), closures: [closure('leaf')] },
      department('team', 'munich'),
      { ...department('munich', 'europe'), calendar: bavaria, closures: [closure('munich')] },
      { ...department('europe', null), closures: [closure('europe')] },
    ]);
    const names = (id: string) => days.get(id)?.closures.map(({ name }) => name);
    expect(days.get('leaf')).toMatchObject(bavaria);
    expect(days.get('europe')).toMatchObject({ country: 'NL', workingDays: organization.workingDays });
    expect(names('leaf')).toEqual(['company', 'europe', 'munich', 'leaf']);
    expect(names('europe')).toEqual(['company', 'europe']);
    expect(days.get('team')).toBe(days.get('munich'));
  });
});
