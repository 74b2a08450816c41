import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aKpi, aStart, type World } from './world.js';

let t: TestApp;
let late: Pick<World, 'organizationId' | 'address'>;
let cookie: string;

/** An organization of 2026 that makes its first KPI on 28 November: it holds from November. */
beforeAll(async () => {
  t = await startTestApp();
  t.clock.set('2026-11-28T10:00:00Z');
  late = await aStart(t, 'late');
  const { organizationId, address } = late;
  await t.app.get(CyclesService).keep(organizationId, 2026);
  await t.app.get(GoalsService).put(organizationId, {
    ...{ key: 'helped', year: 2026, statement: 'Helped at once', why: 'It brings them back.' },
    ...{ customer: null, horizon: '2027-06-30', owner: address('noor'), mandate: 'matrix' },
  });
  await t.app.get(GoalMoves).move(organizationId, 'helped', 'adopt');
  const [plan] = aKpi('solved', {}).plans;
  const plans = plan ? [{ ...plan, year: 2026, targets: [] }] : [];
  await t.app
    .get(KpisService)
    .putAll(organizationId, [aKpi('solved', { name: 'Solved at once', from: '2026-11-01', plans })]);
  cookie = await t.signInAs(address('sanne'));
});
afterAll(() => t.close());

const page = async (path: string, as = cookie) => {
  const { statusCode, body } = await t.get(path, { cookie: as });
  expect(statusCode).toBe(200);
  return body;
};

const shown = async () => {
  expect(await page('/goal')).toContain('Solved at once');
  expect(await page('/goal')).not.toContain('Er is nog geen KPI aan het doel gekoppeld');
  expect(await page('/map')).toContain('<title>Solved at once: ');
  expect(await page('/')).toContain('/kpis/solved');
  expect(await page('/month')).toMatch(/<h1[^>]*>[^<]*november 2026/i);
  expect(await page('/projects')).not.toContain('oktober');
};

it('shows the month that goes on, in which its first KPI holds, while nothing was read yet', async () => {
  await shown();
  expect(await page('/goal?month=2026-10')).toContain('Er is nog geen KPI aan het doel gekoppeld');
  expect(await page('/month/2026-10')).toMatch(/<h1[^>]*>[^<]*oktober 2026/i);
});

it('does not count a department that has a KPI among those without one', async () => {
  const { address } = late;
  const body = await page('/plan-check', await t.signInAs(address('piet')));
  expect(body).toMatch(/Afdelingen zonder KPI[^]*?1 van 2/);
});

it('goes on showing it on every page, once it was answered', async () => {
  const { organizationId } = late;
  await t.app
    .get(ReadingsService)
    .recordNamed(organizationId, [{ kpi: 'solved', period: '2026-11-15', value: 71 }], {
      ...{ by: null, source: 'api', at: t.clock.now() },
    });
  expect(await page('/goal')).toContain('71');
  await shown();
  t.clock.set('2026-12-03T10:00:00Z');
  await shown();
});
