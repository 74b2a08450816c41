import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In, LessThan } from 'typeorm';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aStart } from './world.js';

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const page = async (path: string, cookie: string) => {
  const { statusCode, body } = await t.get(path, { cookie });
  expect(statusCode).toBe(200);
  return body;
};

describe('setting up with less than a quarter of the year left', () => {
  const NOW = '2026-11-28T10:00:00Z';
  const started = async (key: string) => {
    t.clock.set(NOW);
    const start = await aStart(t, key);
    const piet = await t.signInAs(start.address('piet'));
    return { ...start, piet };
  };
  const years = async (organizationId: string) =>
    (await t.app.get(CyclesService).list(organizationId)).map(({ year }) => year);

  it('offers the next year first, and makes it without the one that is nearly over', async () => {
    const { organizationId, piet } = await started('ahead');
    const step = await page('/setup/year', piet);
    expect(step).toMatch(/href="\/year\/plan\/2027"[^]*href="\/year\/plan\/2026"/);
    expect(step).toContain('2026 is bijna voorbij; begin dus met 2027.');
    expect(await page('/year', piet)).toMatch(/href="\/year\/plan\/2027"[^]*href="\/year\/plan\/2026"/);
    expect(await page('/rhythm', piet)).toContain('Zo zou 2027 worden');
    expect(await page('/year/plan/2027', piet)).not.toContain('al geweest');
    expect((await t.post('/year/plan/2027', {}, { cookie: piet })).statusCode).toBe(303);
    expect(await years(organizationId)).toEqual([2027]);
    expect((await t.get('/year/plan/2026', { cookie: piet })).statusCode).toBe(404);
    expect(await page('/setup/year', piet)).toContain('2027 is vastgelegd.');
    const pages = ['/', '/year', '/goal', '/goal/new?cycle=2027', '/kpis', '/kpis/new', '/map', '/month'];
    for (const path of [...pages, '/projects', '/plan-check', '/departments', '/rhythm', '/calendar'])
      expect([path, (await t.get(path, { cookie: piet })).statusCode]).toEqual([path, 200]);
  });

  it('says of the running year which sessions are over, and mails nothing about them', async () => {
    const { organizationId, piet } = await started('behind');
    expect(await page('/year/plan/2026', piet)).toMatch(
      /\d+ van deze sessies zijn al geweest\. Die komen als voorbij in het jaar te staan/,
    );
    expect((await t.post('/year/plan/2026', {}, { cookie: piet })).statusCode).toBe(303);
    await t.app.get(TickService).tick();
    const over = { organizationId, startsAt: LessThan(t.clock.now()) };
    const sessions = await t.database.read().findBy(Session, over);
    expect(sessions.length).toBeGreaterThan(5);
    const about = In(sessions.map(({ id }) => id));
    expect(await t.database.read().countBy(OutboxMail, { organizationId, occasionId: about })).toBe(0);
    await page('/year/plan/2027', piet);
  });
});
