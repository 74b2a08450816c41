import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diagnose, diagnosisOf, noDatabaseYet } from '../../src/commands/doctor.js';
import { MailChannels } from '../../src/mail/mail-channels.service.js';
import { judgeRoom } from '../../src/platform/health/disk.js';
import { PublishedNames } from '../mail/support/published-names.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { tulip } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { testSettings } from '../support/settings.js';

let t: TestApp;
beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());

const look = async () => {
  const found = await diagnose(t.app, t.settings, new PublishedNames({}));
  return new Map(found.map((one) => [one.about, one]));
};

describe('cadans doctor', () => {
  it('finds an empty installation sound, and says how to go on', async () => {
    const found = await look();
    for (const about of ['settings', 'database', 'migrations', 'clock', 'zone rules', 'mail', 'invariants'])
      expect(found.get(about)).toMatchObject({ level: 'ok' });
    expect(found.get('organizations')).toMatchObject({ remedy: 'Create one with: cadans apply FILE' });
    expect(found.get('mail configuration')).toMatchObject({ level: 'warning' });
  });

  it('tells what is amiss of how mails leave', async () => {
    // Nobody listens there.
    const settings = testSettings({ ...t.settings.values, SMTP_URL: 'smtp://127.0.0.1:1' });
    const found = await diagnose(t.app, settings, new PublishedNames({}));
    const amiss = found.filter(({ level }) => level === 'problem').map(({ about }) => about);
    expect(amiss).toEqual(['SPF', 'MX of example.org', 'mail server']);
  });

  it('says what to do about mail that is held back', async () => {
    await t.app.get(OrganizationsService).create(tulip);
    await t.database.write((tx) => t.app.get(MailChannels).pause(tx, '535 wrong password'));
    const found = await look();
    expect(found.get('organizations')).toMatchObject({ level: 'ok', says: '1' });
    expect(found.get('mail')).toMatchObject({ level: 'problem' });
    expect(found.get('mail')?.remedy).toMatch(/cadans channel resume$/);
    await t.app.get(MailChannels).resume();
    expect((await look()).get('mail')).toMatchObject({ level: 'ok' });
  });
});

it.each([
  [100, 'ok'],
  [0.5, 'warning'],
  [0.1, 'problem'],
])('%d GB of room on the disk: %s', (gigabytes, level) => {
  expect(judgeRoom(gigabytes * 1024 ** 3, '/srv')).toMatchObject({ level });
});

it('tells what health finds in words: its figures, and what to do', () => {
  const todo = { en: 'Bring newer rules.', nl: 'Haal nieuwere regels.' };
  expect(diagnosisOf('zoneRules', { ok: true, version: '2020a', todo })).toEqual({
    ...{ about: 'zone rules', level: 'warning', says: 'version 2020a', remedy: 'Bring newer rules.' },
  });
  expect(diagnosisOf('clock', { ok: false, skewMs: 90_000 })).toMatchObject({ level: 'problem' });
});

it('does not make the database it was sent to look at by mistake', () => {
  expect(noDatabaseYet('sqlite:/no/such/folder/cadans.sqlite')).toMatchObject({
    ...{ about: 'database', level: 'problem', says: 'There is no file /no/such/folder/cadans.sqlite.' },
  });
  expect(noDatabaseYet(`sqlite:${fileURLToPath(import.meta.url)}`)).toBeNull();
  expect(noDatabaseYet('postgres://localhost/cadans')).toBeNull();
});
