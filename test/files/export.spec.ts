import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ApiTokensService } from '../../src/access/api-tokens.service.js';
import { ExtraordinarySessionsService } from '../../src/cycles/extraordinary-sessions.service.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { ApplyService } from '../../src/files/apply.service.js';
import { describeChanges } from '../../src/files/domain/difference.js';
import { FileExportService } from '../../src/files/file-export.service.js';
import { organizationFileSchema } from '../../src/files/organization-file.schema.js';
import { readOrganizationFile } from '../../src/files/organization-file.js';
import { BrandingsService } from '../../src/mail/style/brandings.service.js';
import { MailTextsService } from '../../src/mail/style/mail-texts.service.js';
import type { Caller } from '../../src/organizations/caller.js';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aPng } from '../mail/support/pictures.js';
import { startTestApp, type TestApp } from '../support/app.js';

const NOW = '2027-06-15T09:00:00Z';
const tessel = readFileSync(new URL('../../examples/tessel.yaml', import.meta.url), 'utf8');
const LOOK = { accent: '#b3123a', senderName: 'Tessel', footerNl: 'Tessel, Alkmaar', footerEn: '' };
const GONE = 'vincent.scholten@tessel.example';
const ERASED = 'anouk.dekker@tessel.example';

let t: TestApp;
let caller: Caller;
let written: string;

const apply = (text: string, to = t) => to.app.get(ApplyService).apply(text);
const write = async (id: string, from = t) => (await from.app.get(FileExportService).write(id)).text;
const tesselWrites = () => write(caller.organizationId);

/** What an empty installation makes of a text, written down there. */
async function elsewhere(text: string): Promise<string> {
  const other = await startTestApp({ now: t.clock.now() });
  try {
    const { organizationId } = await apply(text, other);
    return await write(organizationId ?? '', other);
  } finally {
    await other.close();
  }
}

/** Half a year of Tessel: sessions moved, people gone, an aim restated, its own look. */
beforeAll(async () => {
  t = await startTestApp({ now: '2027-01-02T09:00:00Z' });
  const { organizationId } = await apply(tessel);
  caller = { organizationId: organizationId ?? '', personId: null, roles: ['admin'] };
  t.clock.set(NOW);
  const id = caller.organizationId;
  await apply(tessel.replace('baseline: 5.5, target: 3 }', 'baseline: 5.5, target: 2.5 }'));

  const sessions = t.app.get(SessionsService);
  const toCome = (await sessions.list(id, { from: '2027-07-01' })).filter(({ kind }) => kind === 'monthly');
  await sessions.move(caller, toCome[0]?.id ?? '', { date: '2027-07-21', time: '13:30' });
  await sessions.cancel(caller, toCome[2]?.id ?? '');
  await t.app.get(ExtraordinarySessionsService).add(caller, {
    ...{ kind: 'quarterly', date: '2027-09-09', time: '14:00', title: 'Prijzen: hoe nu verder?' },
    ...{ place: null, participants: ['heads', 'leaders'] },
  });
  await t.app.get(PeopleService).end(id, GONE, '2027-05-31');
  await t.app.get(ErasingService).erase(id, ERASED, ERASED);
  await t.app.get(BrandingsService).put(id, LOOK);
  await t.app.get(BrandingsService).putLogo(id, aPng({}));
  const opening = 'Hoi {{naam}},\n\nhet is weer zover: "vijf minuten".';
  await t.app.get(MailTextsService).put(id, 'update-request', 'nl', { opening });
  written = await tesselWrites();
});
afterAll(() => t.close());

describe('an organization written down as a file', () => {
  it('changes nothing where it comes from', async () => {
    const { changes, left } = await apply(written);
    expect(describeChanges(changes)).toEqual([]);
    expect(left).toEqual([]);
    expect(await tesselWrites()).toBe(written);
  });

  it('makes the same organization in an empty installation', async () => {
    expect(await elsewhere(written)).toBe(written);
  });

  it('says all that a file can say, but for what people did in a simulation and said of the house', () => {
    const parts = Object.keys(parse(written) as object);
    const unsaid = Object.keys(organizationFileSchema.shape).filter((part) => !parts.includes(part));
    expect(unsaid.sort()).toEqual(['assessments', 'script']);
  });

  it('says how it is now', () => {
    const file = readOrganizationFile(written);
    expect(file.kpis.find(({ key }) => key === 'broken-promises')?.plans['2027']?.target).toBe(2.5);
    expect(file.cycles.find(({ year }) => year === 2027)?.sessions).toMatchObject({
      added: [{ title: 'Prijzen: hoe nu verder?', date: '2027-09-09', place: null }],
      moved: [{ to: { date: '2027-07-21', time: '13:30' } }],
      cancelled: [{ kind: 'monthly' }],
    });
    expect(file.people.find(({ address }) => address === GONE)?.until).toBe('2027-05-31');
    expect(file.projects.some(({ owner }) => owner === GONE)).toBe(true);
    expect(file.branding).toMatchObject({ accent: '#b3123a', senderName: 'Tessel', footerEn: null });
    expect(file.mailTexts).toMatchObject([{ kind: 'update-request', locale: 'nl' }]);
  });

  it('holds nobody who was erased, nothing that opens a door, and nothing of what people said of the house', async () => {
    const until = t.clock.now() + 1_000_000;
    const made = await t.app.get(ApiTokensService).make({
      ...{ organizationId: caller.organizationId, name: 'Dashboard-xyz', scopes: ['read'], expiresAt: until },
    });
    const text = await tesselWrites();
    expect(text).toBe(written);
    expect(text).not.toContain(ERASED);
    expect(text).not.toContain('Anouk');
    expect(text).not.toContain(made.text);
    expect(text).not.toMatch(/\b[1-5-]{15}\b|assessments:/);
    expect(text).toMatch(/^version: 1$/m);
  });
});

it('an organization without a rhythm stays without one', async () => {
  const { organizationId } = await apply(
    'organization: { key: bare, name: "Bare: #1", zone: UTC, country: NL }\nrhythm: null\n',
  );
  const text = await write(organizationId ?? '');
  expect(text).toContain('rhythm: null');
  expect((await apply(text)).changes).toEqual([]);
  expect(await elsewhere(text)).toBe(text);
});

it('a logo and words of mails are refused at their place', async () => {
  const said = async (more: string) => {
    const file = `organization: { key: looks, name: Looks, zone: UTC, country: NL }\n${more}`;
    return ((await apply(file).catch((error: unknown) => error)) as Error).message.split('\n');
  };
  expect(await said('branding: { accent: red, logo: "PHN2Zy8+" }')).toEqual([
    expect.stringMatching(/^line 2, column \d+, branding\.accent: Give the color as six digits/),
  ]);
  expect(await said('branding: { logo: "PHN2Zy8+" }')).toEqual([
    expect.stringMatching(/branding\.logo: Choose a whole PNG or JPEG file/),
  ]);
  expect(await said('mailTexts: [{ kind: no-such, locale: nl, subject: Hoi }]')).toEqual([
    expect.stringMatching(/mailTexts\[0\]\.kind: There is no such kind of mail/),
  ]);
  expect(await said('mailTexts: [{ kind: update-request, locale: nl, opening: "Hoi {wie}" }]')).toEqual([
    expect.stringMatching(/mailTexts\[0\]\.opening: /),
  ]);
  const twice = '{ kind: agenda, locale: en, closing: Bye }';
  expect(await said(`mailTexts: [${twice}, ${twice}]`)).toEqual([
    expect.stringMatching(/mailTexts\[1\]\.kind: This mail is listed already/),
  ]);
  expect(await said('version: 2')).toEqual([expect.stringMatching(/version: This Cadans reads version 1/)]);
});
