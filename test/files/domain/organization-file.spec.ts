import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { checkReferences } from '../../../src/files/domain/check-references.js';
import type { FileToCheck } from '../../../src/files/domain/file-to-check.js';
import { usualRhythm } from '../../../src/files/schema/rhythm.schema.js';
import {
  type OrganizationFile,
  organizationFileJsonSchema,
  organizationFileSchema,
} from '../../../src/files/organization-file.schema.js';

const documentation = readFileSync(new URL('../../../docs/organization-file.md', import.meta.url), 'utf8');

/** An example of the documentation, by the word after `yaml`. */
function example(name: string): unknown {
  const [, text] = new RegExp(`\`\`\`yaml ${name}\\n([\\s\\S]*?)\n\`\`\``).exec(documentation) ?? [];
  return parse(text ?? '');
}

function right(raw: unknown): OrganizationFile {
  const { data, error } = organizationFileSchema.safeParse(raw);
  if (error) throw new Error(JSON.stringify(error.issues, null, 2));
  return data;
}

describe('the organization file', () => {
  it.each(['small', 'full'])('of the documentation, the %s one, is right', (name) => {
    const file: FileToCheck = right(example(name));
    expect(checkReferences(file)).toEqual([]);
  });

  it('fills in what a small one leaves out', () => {
    const file = right(example('small'));
    expect(file.organization).toMatchObject({
      locale: 'en',
      region: null,
      workingDays: [1, 2, 3, 4, 5],
      fiscalYear: { type: 'months', startMonth: 1, namedBy: 'last' },
      thresholds: { onTrack: 0.9, atRisk: 0.7 },
    });
    expect(file.departments[0]).toMatchObject({
      from: '0001-01-01',
      until: null,
      parent: null,
      headships: [],
    });
    expect(file.people[0]).toMatchObject({ roles: ['member'], absences: [] });
    expect(file.kpis[0]).toMatchObject({
      nature: 'implicit',
      freshFor: null,
      every: 'month',
      links: [{ weight: 1, lag: 0 }],
    });
    // Whether there is a rhythm already, the file does not know.
    expect(file.rhythm).toBe(undefined);
    expect(usualRhythm().monthly?.updates).toMatchObject({
      about: 'previous',
      closes: null,
      due: { before: 3 },
    });
    expect(file.cycles).toEqual([{ year: 2027, sessions: { added: [], moved: [], cancelled: [] } }]);
  });

  it('reads one day off, and a value without a note, like their longer forms', () => {
    const file = right(example('full'));
    expect(file.closures?.[1]).toEqual({ from: '2028-03-31', until: '2028-03-31', name: 'Inventory' });
    expect(file.kpis[0]?.readings).toEqual({
      '2026-09': { value: 31.5, note: null },
      '2026-10': { value: 30, note: 'Without the two days of the outage.' },
    });
  });

  it('read twice is the same as read once', () => {
    const once = right(example('full'));
    expect(right(once)).toEqual(once);
  });

  it('can say that a kind of session is not held, or a mail not sent', () => {
    const rhythm = { annual: null, monthly: { updates: null, agenda: null } };
    const file = right({ ...(example('small') as object), rhythm });
    expect(file.rhythm).toMatchObject({
      annual: null,
      monthly: { updates: null, agenda: null, minutes: 60 },
    });
    expect(file.rhythm?.quarterly).toMatchObject({ minutes: 120 });
  });
});

describe('the schema', () => {
  const small = example('small') as Record<string, object | object[]>;
  const person = { address: 'ada@tulip.example', name: 'Ada' };
  const at = '2027-02-03 10:15';
  it.each<[string, object, string]>([
    ['an unknown field', { colour: 'red' }, ''],
    [
      'a zone that is an abbreviation',
      { organization: { ...small.organization, zone: 'EST' } },
      'organization.zone',
    ],
    [
      'a zone that is an offset',
      { organization: { ...small.organization, zone: '+02:00' } },
      'organization.zone',
    ],
    [
      'no country there is',
      { organization: { ...small.organization, country: 'XX' } },
      'organization.country',
    ],
    [
      'a region of elsewhere',
      { organization: { ...small.organization, region: 'BY' } },
      'organization.region',
    ],
    ['an address with a comma', { people: [{ ...person, address: 'a@x.nl,b@x.nl' }] }, 'people.0.address'],
    [
      'an address with a line break',
      { people: [{ ...person, address: 'a@x.nl\nBcc: b' }] },
      'people.0.address',
    ],
    ['an address with two @', { people: [{ ...person, address: 'a@b@x.nl' }] }, 'people.0.address'],
    [
      'days in the wrong order',
      { people: [{ ...person, from: '2027-02-01', until: '2027-01-01' }] },
      'people.0.until',
    ],
    ['a name that turns the text', { people: [{ ...person, name: 'Ad\u202ea' }] }, 'people.0.name'],
    ['an unknown role', { people: [{ ...person, roles: ['king'] }] }, 'people.0.roles.0'],
    [
      'an absence that ends early',
      { people: [{ ...person, absences: [{ from: '2027-02-02', until: '2027-02-01' }] }] },
      'people.0.absences.0.until',
    ],
    [
      'a closure twice',
      {
        closures: [
          { from: '2027-02-02', name: 'a' },
          { from: '2027-02-02', name: 'b' },
        ],
      },
      'closures.1.from',
    ],
    [
      'a period that is none',
      { cycles: [{ year: 2027, sessions: { cancelled: [{ kind: 'monthly', period: '2027-01' }] } }] },
      'cycles.0.sessions.cancelled.0.period',
    ],
    [
      'a target that is no number',
      { kpis: [{ key: 'k', name: 'K', department: 'service', targets: { '2027-01': '4,5' } }] },
      'kpis.0.targets.2027-01',
    ],
    [
      'a month that is none',
      { kpis: [{ key: 'k', name: 'K', department: 'service', readings: { '2027-13': 4 } }] },
      'kpis.0.readings.2027-13',
    ],
    [
      'an act of two',
      { script: [{ at, adopt: { goal: 'easy' }, cancel: { session: { title: 'x' } } }] },
      'script.0',
    ],
    ['an act of nothing', { script: [{ at }] }, 'script.0'],
    ['an act at no moment', { script: [{ at: '2027-02-30 10:15', adopt: { goal: 'easy' } }] }, 'script.0.at'],
  ])('refuses %s, and says where', (_, changes, path) => {
    const { error } = organizationFileSchema.safeParse({ ...small, ...changes });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
    expect(error?.issues[0]?.message).toMatch(/[a-z].{8}/);
  });
});

describe('the JSON Schema', () => {
  interface Node {
    readonly [key: string]: unknown;
    readonly description?: string;
    readonly $ref?: string;
    readonly properties?: Record<string, Node>;
  }
  const schema = organizationFileJsonSchema() as Node & { definitions: Record<string, Node> };

  const undescribed = (node: unknown, path: string): string[] => {
    if (typeof node !== 'object' || node === null) return [];
    const { properties = {} } = node as Node;
    const own = Object.entries(properties).flatMap(([name, field]) => {
      const [inner] = (field.allOf ?? []) as Node[];
      const ref = field.$ref ?? inner?.$ref;
      const named = ref ? schema.definitions[ref.replace('#/definitions/', '')] : field;
      const described = field.description ?? named?.description;
      return described === undefined && !('const' in field) ? [`${path}.${name}`] : [];
    });
    return [...own, ...Object.entries(node).flatMap(([key, child]) => undescribed(child, `${path}/${key}`))];
  };

  it('beside the document is the one that there is; if not, run npm run organization-schema', () => {
    const kept = readFileSync(
      new URL('../../../docs/organization-file.schema.json', import.meta.url),
      'utf8',
    );
    expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('is where the example looks for it', () => {
    const tessel = new URL('../../../examples/tessel.yaml', import.meta.url);
    const [, path = ''] = /\$schema=(\S+)/.exec(readFileSync(tessel, 'utf8')) ?? [];
    expect(existsSync(new URL(path, tessel))).toBe(true);
  });

  it('describes every field there is', () => expect(undescribed(schema, '')).toEqual([]));

  it('requires only what has no default, and refuses unknown fields', () => {
    const { type, required, additionalProperties } = schema;
    expect({ type, required, additionalProperties }).toEqual({
      type: 'object',
      required: ['organization'],
      additionalProperties: false,
    });
    expect(schema.definitions.OrganizationInFile?.required).toEqual(['key', 'name', 'zone', 'country']);
  });
});
