import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { UpdateRevision } from '../../src/updates/update-revision.entity.js';
import type { TestApp } from '../support/app.js';
import { aRound, type RoundWorld, startUpdates } from '../updates/world.js';

let t: TestApp;
let w: RoundWorld;
let link: string;
beforeAll(async () => {
  t = await startUpdates();
  w = await aRound(t);
  link = await w.linkOf('anna');
});
afterAll(() => t.close());

const care = (fields: Record<string, string> = {}, version = 0) => ({
  'care.version': String(version),
  'care.kpi.nps': '43',
  'care.kpi.handling-time': '7,2',
  'care.delivered': 'Chat staat live.',
  'care.customer': 'Sneller antwoord.',
  'care.help': '',
  ...fields,
});
const revisions = async (key: 'care' | 'web' | 'stores' | 'sales') =>
  w.database.read().find(UpdateRevision, {
    where: { organizationId: w.organizationId, requestId: (await w.requestOf(key)).id },
    order: { number: 'ASC' },
  });

/** That a success means committed is proven where the service is killed right after it: f20-power-cut. */
describe('an answer', () => {
  it('from two tabs of one person: the second sees what the first sent, and its own text', async () => {
    const [first, second] = [care(), care({ 'care.delivered': 'Chat en telefoon staan live.' })];
    expect((await w.post(link, first)).statusCode).toBe(303);
    const { statusCode, body } = await w.post(link, second);
    expect(statusCode).toBe(409);
    expect(body).toContain('Chat staat live.');
    expect(body).toContain('Chat en telefoon staan live.');
    expect(body).toContain('name="care.version" value="1"');
    expect(await revisions('care')).toHaveLength(1);
    expect((await w.post(link, { ...second, 'care.version': '1' })).statusCode).toBe(303);
  });

  it('never overwrites the deputy’s answer silently: 409, both versions, what was typed still there', async () => {
    const bram = await w.linkOf('bram');
    expect((await w.post(bram, care({ 'care.delivered': 'Chat and phone are live.' }, 2))).statusCode).toBe(
      303,
    );
    const stale = care({ 'care.delivered': 'Chat staat overal live.' }, 2);
    const { statusCode, body } = await w.post(link, stale);
    expect(statusCode).toBe(409);
    expect(body).toContain('Bram Smit verstuurde om 10:00 een antwoord');
    const [, field] =
      /error-summary.*?<a href="#([^"]+)">Customer care: Bram Smit verstuurde/s.exec(body) ?? [];
    expect(body).toContain(`id="${field}"`);
    expect(body).toContain('Chat and phone are live.');
    expect(body).toContain('Chat staat overal live.');
    expect(body).toContain('name="care.version" value="3"');
    expect(await revisions('care')).toHaveLength(3);
    expect((await w.post(link, care({ 'care.delivered': 'Chat staat overal live.' }, 3))).statusCode).toBe(
      303,
    );
    expect((await revisions('care')).map(({ content }) => content.delivered)).toEqual([
      'Chat staat live.',
      'Chat en telefoon staan live.',
      'Chat and phone are live.',
      'Chat staat overal live.',
    ]);
  });

  it('saves the other departments although one is in conflict', async () => {
    const web = {
      'web.version': '0',
      'web.kpi.conversion': '3.5 %',
      'web.nothing': 'yes',
      'web.delivered': '',
      'web.customer': 'Niets nieuws.',
    };
    const { statusCode, body } = await w.post(link, { ...care({ 'care.customer': 'Anders.' }, 1), ...web });
    expect(statusCode).toBe(409);
    expect(body).toContain('Opgeslagen: Web shop.');
    expect((await revisions('web'))[0]?.content).toMatchObject({ delivered: '', customer: 'Niets nieuws.' });
    expect(await revisions('care')).toHaveLength(4);
  });

  it('takes fifty presses at once as one answer', async () => {
    const dirk = await w.linkOf('dirk');
    const form = {
      'sales.version': '0',
      'sales.delivered': 'Two contracts.',
      'sales.customer': 'More choice.',
    };
    const answers = await Promise.all(Array.from({ length: 50 }, () => w.post(dirk, form)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    expect(await revisions('sales')).toHaveLength(1);
    const sent = { organizationId: w.organizationId, kind: 'update-receipt', recipientId: w.people.dirk };
    expect(await w.database.read().countBy(OutboxMail, sent)).toBe(1);
  });
});
