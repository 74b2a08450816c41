import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GoalStances } from '../../src/goals/goal-stances.service.js';
import { KpiLink } from '../../src/kpis/kpi-link.entity.js';
import { Kpi } from '../../src/kpis/kpi.entity.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { Department } from '../../src/organizations/department.entity.js';
import { newId } from '../../src/platform/ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { recorded } from '../../bench/recorded.js';
import { strategyWorld, WORLD_NOW } from '../../bench/strategy-world.js';
import { aKpi, aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
let cookie: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  cookie = await t.signInAs(tulip.address('sanne'));
});
afterAll(() => t.close());

const page = async (path: string) => {
  const { statusCode, body } = await t.get(path, { cookie });
  expect(statusCode).toBe(200);
  return body;
};
const section = (body: string, id: string) =>
  body.slice(body.indexOf(`id="${id}"`)).split('</section>')[0] ?? '';

describe('the map, the departments and the plan', () => {
  it('draws what moves the goal, and lists every link beside it', async () => {
    const body = await page('/map');
    expect(body).toContain('<title>Solved at once: Op koers, 50% van het gewicht van het doel</title>');
    expect(body).toContain('<title>In stock: Verouderd, 50% van het gewicht van het doel</title>');
    expect(section(body, 'links')).toMatch(/In stock[^]*het doel[^]*50,0%[^]*One answer, one call\./);
  });

  it('is filtered by an address, and an address that means nothing shows everything', async () => {
    const stale = await page('/map?status=stale');
    expect(stale).toContain('In stock:');
    expect(stale).not.toContain('Solved at once:');
    expect(await page('/map?status=off-track')).toContain('Niets op de kaart is zo');
    expect(await page('/map?status=purple&group=shape&page=0')).toContain('Solved at once:');
    expect((await t.get('/map?department=nowhere', { cookie })).statusCode).toBe(404);
  });

  it('finds departments that share nothing, until a KPI of one drives one of the other', async () => {
    expect(await page('/islands')).toContain('2 van de 2 afdelingen zijn eilandjes.');
    const { organizationId } = tulip;
    const kpis = await t.database.read().findBy(Kpi, { organizationId });
    const idOf = (key: string) => kpis.find((one) => one.key === key)?.id ?? '';
    await t.database.write((tx) =>
      tx.insert(KpiLink, {
        ...{ organizationId, id: newId(), kpiId: idOf('stock'), goalId: null, towardKpiId: idOf('solved') },
        ...{ weight: 1, direction: 1, lag: 1, claim: 'No stock, no answer.', evidence: 'assumed' },
        ...{ fromDate: '2027-01-01', untilDate: null },
      }),
    );
    const body = await page('/islands');
    expect(body).toContain('Geen afdeling is een eilandje');
    expect(body).toContain('Een KPI die die van de ander aandrijft: Solved at once');
    const own = await page('/map?department=care');
    // What drives a department's KPI from elsewhere stands on its map as well.
    expect(own).toContain('In stock:');
    expect(section(own, 'links')).toContain('No stock, no answer.');
  });

  it('shows of a department how it stands, what it said, and what is missing', async () => {
    const author = { personId: tulip.people.sanne, roles: [] as const };
    const said = { reason: null, contribution: 'Een <b>mens</b> aan de lijn', words: null };
    await t.app
      .get(GoalStances)
      .state(
        ...([tulip.organizationId, { goal: 'helped', department: 'care' }] as const),
        ...([{ position: 'endorses', ...said } as const, author] as const),
      );
    const body = await page('/departments/care');
    for (const part of ['Sanne', 'Solved at once', 'Steunt het doel', 'Een &lt;b>mens&lt;/b> aan de lijn'])
      expect(body).toContain(part);
    expect(section(body, 'missing')).toContain('KPI’s waar niemand voor instaat');
    expect(section(body, 'missing')).not.toContain('niet zeiden wat ze bijdragen');
    expect(await page('/departments')).toContain('href="/departments/product"');
    expect((await t.get('/departments/nowhere', { cookie })).statusCode).toBe(404);
  });

  it('says what the plan still lacks, on a page and by API', async () => {
    expect(await page('/plan-check')).toContain('Wat het doel voor de klant betekent, is niet gezegd');
    const call = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    const checks = (await call('GET', '/api/v1/plan-check?year=2027')).json<
      { check: string; lookedAt: number; findings: { name: string; path: string; detail: object }[] }[]
    >();
    const of = (check: string) => checks.find((one) => one.check === check);
    expect(of('no-owner')?.findings.map(({ path }) => path)).toEqual(['/kpis/stock', '/kpis/solved']);
    expect(of('double-path')?.findings).toEqual([
      { name: 'In stock', path: '/kpis/stock', detail: { by: ['Solved at once'] } },
    ]);
    expect(of('no-contribution')?.findings.map(({ name }) => name)).toEqual(['product']);
    expect(of('no-head')).toMatchObject({ lookedAt: 2, findings: [] });
    expect(of('no-goal')).toMatchObject({ lookedAt: 1, findings: [] });
    expect((await call('GET', '/api/v1/plan-check?year=2026')).json()).toContainEqual(
      expect.objectContaining({ check: 'no-goal', findings: [{ name: '', path: '/goal', detail: {} }] }),
    );
    expect((await call('GET', '/api/v1/plan-check?year=1999')).statusCode).toBe(404);
    expect((await call('GET', '/api/v1/plan-check?year=soon')).statusCode).toBe(422);
  });

  it('names the departments that nobody can be asked of', async () => {
    const { organizationId } = tulip;
    const hall = {
      ...{ organizationId, id: newId(), key: 'hall', name: 'Hall', parentId: null },
      calendar: null,
    };
    await t.database.write((tx) =>
      tx.insert(Department, { ...hall, fromDate: '2027-01-01', untilDate: null }),
    );
    expect(await page('/plan-check')).toMatch(/Afdelingen zonder hoofd[^]*href="\/departments\/hall"/);
    await t.database.write((tx) => tx.delete(Department, { organizationId, key: 'hall' }));
  });

  it('is nobody else’s', async () => {
    const other = await aWorld(t, 'elders');
    await t.app.get(KpisService).putAll(other.organizationId, [aKpi('secret', { name: 'Secret of Elders' })]);
    for (const path of ['/map', '/islands', '/departments', '/plan-check'])
      expect(await page(path)).not.toContain('Secret of Elders');
    const call = t.api(await t.tokenFor(other.organizationId, ['read']));
    expect((await call('GET', '/api/v1/plan-check')).body).toContain('Secret of Elders');
  });

  it('asks the database no more of many departments than of few', async () => {
    t.clock.set(WORLD_NOW);
    const paths = ['/map', '/goal', '/departments', '/departments/department-0', '/islands', '/plan-check'];
    const statementsOf = async (size: Parameters<typeof strategyWorld>[1], key: string) => {
      const { leader } = await strategyWorld(t.app, size, key);
      const theirs = await t.signInAs(leader);
      const counts: [string, number][] = [];
      for (const path of paths) {
        const { questions, result } = await recorded(t.database.read(), () =>
          t.get(path, { cookie: theirs }),
        );
        expect([path, result.statusCode]).toEqual([path, 200]);
        counts.push([path, questions]);
      }
      return counts;
    };
    // Enough that one KPI fell silent: its last reading is asked for beside the others'.
    const few = await statementsOf({ departments: 15, kpis: 2, months: 2 }, 'few');
    const many = await statementsOf({ departments: 40, kpis: 10, months: 2 }, 'many');
    expect(many).toEqual(few);
  });
});
