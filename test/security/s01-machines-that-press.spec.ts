import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
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

/** Fills in what a page asks for as a machine would, and presses each of its buttons. */
async function pressEverything(page: string, typed: Record<string, string>): Promise<number[]> {
  const { body } = await t.get(page);
  const action = /<form[^>]*method="post"[^>]*action="([^"]+)"/.exec(body)?.[1] ?? page;
  const buttons = [...body.matchAll(/<button[^>]*>/g)].map(
    ([button]) => /formaction="([^"]+)"/.exec(button)?.[1] ?? action,
  );
  expect(buttons.length).toBeGreaterThan(0);
  const found = [...body.matchAll(/<input type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)];
  const fields = Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
  const statuses: number[] = [];
  for (const address of buttons) statuses.push((await t.post(address, { ...fields, ...typed })).statusCode);
  return statuses;
}
const revisions = () => t.database.read().countBy(UpdateRevision, { organizationId: w.organizationId });

it('a machine that opens the mailed link as often as it likes answers nothing, and uses nothing up', async () => {
  for (const method of ['GET', 'HEAD', 'GET'] as const)
    expect((await t.app.inject({ method, url: link })).statusCode).toBe(200);
  expect(await revisions()).toBe(0);
});

it('a machine that presses every button of an empty form gives no answer', async () => {
  await pressEverything(link, {});
  expect(await revisions()).toBe(0);
});

it('one that fills it in leaves a trail, its person hears of it, and may answer anew by the same link', async () => {
  await t.deliver();
  await pressEverything(link, {
    ...{ 'care.kpi.nps': '40', 'care.kpi.handling-time': '7,5' },
    ...{ 'care.delivered': 'x', 'care.customer': 'x' },
  });
  expect(await revisions()).toBe(1);
  const told = (await t.deliver()).map(({ to }) => to);
  expect(told).toHaveLength(1);
  const acts = await t.database.read().findBy(AuditEntry, { organizationId: w.organizationId });
  expect(acts.map(({ act }) => act)).toContain('link-viewed');
  const again = await t.post(link, {
    ...{ 'care.version': '1', 'care.kpi.nps': '43', 'care.kpi.handling-time': '7,2' },
    ...{ 'care.delivered': 'Chat staat live.', 'care.customer': 'Sneller antwoord.' },
  });
  expect(again.statusCode).toBe(303);
  expect(await revisions()).toBe(2);
});
