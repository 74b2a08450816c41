import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { aKpi, aWorld, NOW, type World } from '../overview/world.js';
import { aProject } from '../projects/commands.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let other: World;
let elsewhere: ReturnType<TestApp['api']>;

beforeAll(async () => {
  t = await startTestApp();
  other = await aWorld(t, 'elders');
  elsewhere = t.api(await t.tokenFor(other.organizationId));
});
afterAll(() => t.close());

interface Change {
  readonly id: string | null;
  readonly from: string;
  readonly effects: readonly { readonly about: string; readonly text: string }[];
}

/** January is closed and read by both departments; it is the third of February. */
async function anOrganization(key: string) {
  const world = await aWorld(t, key);
  const { organizationId } = world;
  const by = { by: null, source: 'api', at: t.clock.now() } as const;
  const stock = [{ kpi: 'stock', period: '2027-01-15', value: 66 }];
  await t.app.get(ReadingsService).recordNamed(organizationId, stock, by);
  const call = t.api(await t.tokenFor(organizationId));
  return {
    ...world,
    call,
    change: (body: object) => call('POST', '/api/v1/department-changes', body),
    january: async (): Promise<unknown> =>
      (await call('GET', '/api/v1/goals/helped/progress?period=2027-01-15')).json(),
    /** Departments with the keys of their KPIs. */
    february: async () =>
      (await call('GET', '/api/v1/goals/helped/progress?period=2027-02-15'))
        .json<{ departments: { department: string | null; kpis: { key: string }[] }[] }>()
        .departments.map(({ department, kpis }) => [department, ...kpis.map(({ key: kpi }) => kpi).sort()]),
  };
}

const merged = {
  kind: 'merge',
  reason: 'Customers met two counters.',
  departments: ['care', 'product'],
  into: [{ key: 'service', name: 'Service', head: null }],
};
const textsOf = ({ effects }: Change) => effects.map(({ text }) => text);
const fieldsOf = ({ json }: Awaited<ReturnType<ReturnType<TestApp['api']>>>) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);

describe('departments that merge within a year', () => {
  it('go on as one from the open month, and leave closed months as they were', async () => {
    const tulip = await anOrganization('tulip');
    const { call, change, january, february, address } = tulip;
    const head = address('noor');
    const body = { ...merged, into: [{ ...merged.into[0], head }] };
    await call('PUT', '/api/v1/touchpoints/first-call', {
      ...{ name: 'First call', place: 1, channel: 'offline', departments: ['care'] },
    });
    const shared = aProject(tulip, { departments: ['care', 'product'] });
    expect((await call('PUT', '/api/v1/projects/answers', shared)).statusCode).toBe(200);
    const before = await january();

    const rehearsed = (await change({ ...body, dryRun: true })).json<Change>();
    expect(rehearsed).toMatchObject({ id: null, from: '2027-02-01' });
    expect(textsOf(rehearsed)).toEqual([
      'Service begins on 1 Feb 2027.',
      'Service gets its head from 1 Feb 2027.',
      'care ends with 31 Jan 2027, and so do its head and deputies. What it reached until then stays.',
      'product ends with 31 Jan 2027, and so do its head and deputies. What it reached until then stays.',
      '“In stock” goes to Service, with its figures, plan and links to goals. Up to 1 Feb 2027 it counts for product.',
      '“Solved at once” goes to Service, with its figures, plan and links to goals. Up to 1 Feb 2027 it counts for care.',
      expect.stringMatching(/^“.+” is worked on by Service\.$/),
      '“First call” on the journey is owned by Service.',
      'care is asked for no more updates; its open request ends.',
      'product is asked for no more updates; its open request ends.',
      'Service is asked for the updates from now on, that of the month just closed too.',
    ]);
    expect((await call('GET', '/api/v1/department-changes')).json()).toEqual([]);
    expect(await february()).toEqual([
      ['care', 'solved'],
      ['product', 'stock'],
    ]);

    const made = (await change(body)).json<Change>();
    expect({ ...made, id: null }).toEqual({ ...rehearsed, at: expect.anything(), id: null });
    expect((await call('GET', '/api/v1/department-changes')).json()).toEqual([made]);
    expect(await january()).toEqual(before);
    expect(await february()).toEqual([['service', 'solved', 'stock']]);
    expect((await call('GET', '/api/v1/departments/care/headships')).json()).toMatchObject([
      { until: '2027-01-31' },
    ]);
    expect((await call('GET', '/api/v1/touchpoints/first-call')).json()).toMatchObject({
      departments: ['service'],
    });

    expect((await call('GET', '/api/v1/projects/answers')).json()).toMatchObject({
      departments: ['service'],
    });

    // Who leads now is asked for what was measured then, and what they say counts where it was measured.
    await t.app.get(TickService).tick();
    expect((await t.deliver()).filter(({ to }) => to === head)).toHaveLength(1);
    const requests = (await call('GET', '/api/v1/update-requests?state=open')).json<
      { id: string; department: string }[]
    >();
    expect(requests.map(({ department }) => department)).toEqual(['service']);
    const readings = [{ kpi: 'stock', value: 72 }];
    const answer = { readings, delivered: 'One counter.', customer: 'One queue.' };
    const answered = await call('PUT', `/api/v1/update-requests/${requests[0]?.id}/update`, answer);
    expect(answered.statusCode).toBeLessThan(300);
    expect(await january()).toMatchObject({
      departments: [
        { department: 'care', kpis: [{ key: 'solved', value: 71 }] },
        { department: 'product', kpis: [{ key: 'stock', value: 72 }] },
      ],
    });
  });

  it('may go on as one of them, and cannot be undone by an old file', async () => {
    const one = await anOrganization('into-one');
    const { call, change, january, february } = one;
    await call('PUT', '/api/v1/projects/answers', aProject(one, { departments: ['care', 'product'] }));
    const before = await january();
    const made = await change({ ...merged, into: [{ key: 'care' }] });
    expect(made.statusCode).toBe(200);
    expect(await january()).toEqual(before);
    expect(await february()).toEqual([['care', 'solved', 'stock']]);
    expect((await call('GET', '/api/v1/projects/answers')).json()).toMatchObject({ departments: ['care'] });
    const back = await call('PUT', '/api/v1/kpis/stock', {
      ...{ name: 'In stock', department: 'product', nature: 'implicit', timing: 'leading' },
      ...{ unit: '%', direction: 'higher' },
    });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain('It has readings of another department, \\"care\\".');
  });
});

describe('a department that is split or ends', () => {
  it('gives every KPI a place, or retires it; closed months keep them', async () => {
    const { change, january, february, organizationId } = await anOrganization('splits');
    const before = await january();
    const split = {
      ...{ kind: 'split', reason: 'Too large to be led.', departments: ['care'] },
      into: [
        { key: 'calls', name: 'Calls' },
        { key: 'letters', name: 'Letters' },
      ],
    };
    const open = await change(split);
    expect([open.statusCode, fieldsOf(open)]).toEqual([422, ['places.kpi.solved']]);
    await change({ ...split, places: [{ what: 'kpi', key: 'solved', to: 'letters' }] });
    expect(await january()).toEqual(before);
    expect(await february()).toEqual([
      ['letters', 'solved'],
      ['product', 'stock'],
    ]);

    const end = { kind: 'end', reason: 'Sold.', departments: ['product'] };
    const made = await change({ ...end, places: [{ what: 'kpi', key: 'stock', to: null }] });
    expect(textsOf(made.json())).toContain(
      '“In stock” ends: the months before 1 Feb 2027 keep it, and its links to goals end with it.',
    );
    expect(await january()).toEqual(before);
    expect(await february()).toEqual([['letters', 'solved']]);
    const stock = await t.app.get(KpisService).get(organizationId, 'stock');
    expect(stock.untilDate).toBe('2027-01-31');
  });

  it('takes no KPI away from which another one is worked out', async () => {
    const { call, change, organizationId } = await anOrganization('sums');
    const young = { from: '2027-02-01', plans: [], links: [] };
    const calls = aKpi('calls', { ...young, name: 'Calls' });
    const double = aKpi('double', { ...young, name: 'Twice', department: 'product', formula: '2 * calls' });
    await t.app.get(KpisService).putAll(organizationId, [calls, double]);
    const place = (key: string, to: string | null) => ({ what: 'kpi', key, to });
    const end = { kind: 'end', reason: 'Sold.', departments: ['care'] };
    const places = [place('solved', 'product'), place('calls', null)];
    for (const dryRun of [true, false]) {
      const refused = await change({ ...end, places, dryRun });
      expect([refused.statusCode, fieldsOf(refused)]).toEqual([422, ['places.kpi.calls']]);
      expect(refused.body).toContain('“Twice” is worked out from this KPI.');
    }
    expect((await call('GET', '/api/v1/kpis/calls')).statusCode).toBe(200);
    await t.app.get(KpisService).put(organizationId, { ...double, department: 'care' });
    // Both go.
    const ended = await change({ ...end, places: [...places, place('double', null)] });
    expect(ended.statusCode).toBe(200);
    expect((await call('GET', '/api/v1/kpis/calls')).statusCode).toBe(404);
    expect((await call('GET', '/api/v1/kpis/double')).statusCode).toBe(404);
  });

  it.each<[string, object, string[]]>([
    ['no reason', { ...merged, reason: ' ' }, ['reason']],
    ['a reason that is a book', { ...merged, reason: 'x'.repeat(100_000) }, ['reason']],
    ['nothing that ends', { ...merged, departments: ['care'], into: [{ key: 'care' }] }, ['departments']],
    ['a department there is not', { ...merged, departments: ['care', 'nowhere'] }, ['departments[1]']],
    ['a new one without a name', { ...merged, into: [{ key: 'service' }] }, ['into[0].name']],
    [
      'a head who is nobody',
      { ...merged, into: [{ ...merged.into[0], head: 'x@y.example' }] },
      ['into[0].head'],
    ],
    ['one part only', { ...merged, kind: 'split', departments: ['care'] }, ['into', 'places.kpi.solved']],
    [
      'a KPI that is not theirs',
      { ...merged, places: [{ what: 'kpi', key: 'nps', to: 'service' }] },
      ['places.kpi.nps'],
    ],
    [
      'a KPI given to a third',
      {
        ...{ kind: 'end', reason: 'Sold.', departments: ['care'] },
        places: [{ what: 'kpi', key: 'solved', to: 'care' }],
      },
      ['places.kpi.solved'],
    ],
  ])('is refused for %s, and nothing changes', async (_, body, fields) => {
    const refused = await elsewhere('POST', '/api/v1/department-changes', body);
    expect([refused.statusCode, fieldsOf(refused)]).toEqual([422, fields]);
    expect((await elsewhere('GET', '/api/v1/department-changes')).json()).toEqual([]);
  });
});

describe('a KPI within a year', () => {
  it('goes on in the way it was to go there, and nobody overwrites another', async () => {
    const { call, organizationId } = await anOrganization('ways');
    await t.app.get(CyclesService).keep(organizationId, 2025);
    const none = { year: 2027, baseline: 60, target: 84, low: null, high: null, tolerance: null };
    const way = (key: string, trajectory: 'steps' | 'explicit' | 'seasonal', targets: [number, number][]) =>
      aKpi(key, {
        ...{ from: '2025-01-01', links: [] },
        plans: [{ ...none, trajectory, targets: targets.map(([month, value]) => ({ month, value })) }],
      });
    const season = way('season', 'seasonal', []);
    await t.app.get(KpisService).put(organizationId, { ...season, plans: [] });
    // From 10 to 22 in equal steps, but for a peak of 5 in February.
    const lastYear = Array.from({ length: 13 }, (_, i) => ({
      kpi: 'season',
      period: i === 0 ? '2025-12-15' : `2026-${String(i).padStart(2, '0')}-15`,
      value: 10 + i + (i === 2 ? 5 : 0),
    }));
    const by = { by: null, source: 'api', at: t.clock.now() } as const;
    await t.app.get(ReadingsService).recordNamed(organizationId, lastYear, by);
    const named: [number, number][] = [[6, 72]];
    await t.app
      .get(KpisService)
      .putAll(organizationId, [way('stairs', 'steps', named), way('named', 'explicit', named), season]);

    const rebase = (kpi: string, body: object) =>
      call('POST', `/api/v1/kpis/${kpi}/rebasings`, {
        baseline: 70,
        target: 94,
        reason: 'Letters.',
        ...body,
      });
    const read = async (kpi: string) =>
      (await call('GET', `/api/v1/kpis/${kpi}`)).json<{
        version: number;
        plans: { trajectory: string; path: { month: number; value: number | null }[] }[];
      }>();
    const { version } = await read('stairs');
    expect((await rebase('stairs', { version })).statusCode).toBe(200);
    const slower = await rebase('stairs', { version, target: 99 });
    expect([slower.statusCode, slower.json<{ code: string }>().code]).toEqual([409, 'version-conflict']);
    for (const kpi of ['named', 'season']) expect((await rebase(kpi, {})).statusCode).toBe(200);
    const now = async (kpi: string) => {
      const plan = (await read(kpi)).plans.at(-1);
      const on = (month: number) => plan?.path.find((one) => one.month === month)?.value;
      return [plan?.trajectory, on(2), on(5), on(6), on(8), on(12)];
    };
    expect(await now('stairs')).toEqual(['steps', 70, 70, 82, 82, 94]);
    expect(await now('named')).toEqual(['explicit', null, null, 82, null, 94]);
    expect(await now('season')).toEqual(['seasonal', 79, 80, 82, 86, 94]);
    // The same numbers again are no change, whatever the way.
    for (const kpi of ['stairs', 'named', 'season'])
      expect(fieldsOf(await rebase(kpi, {}))).toEqual(['baseline']);
  });

  it('is re-based from the open month on, with its reason', async () => {
    const { call, january, february, organizationId } = await anOrganization('rebases');
    const before = await january();
    const rebase = (kpi: string, body: object) => call('POST', `/api/v1/kpis/${kpi}/rebasings`, body);
    const wrong = await rebase('solved', { baseline: 71, target: 71, reason: ' ' });
    expect([wrong.statusCode, fieldsOf(wrong)]).toEqual([422, ['target', 'reason']]);
    expect(fieldsOf(await rebase('solved', { baseline: 60, target: 84, reason: 'None' }))).toEqual([
      'baseline',
    ]);
    await rebase('solved', { baseline: 70, target: 94, reason: 'We count <b>letters</b> as well.' });
    expect((await call('GET', '/api/v1/kpis/solved/rebasings')).json()).toMatchObject([
      { from: '2027-02-01', reason: 'We count <b>letters</b> as well.', by: null },
    ]);
    expect(fieldsOf(await rebase('solved', { baseline: 70, target: 94, reason: 'Again' }))).toEqual([
      'baseline',
    ]);
    expect(await january()).toEqual(before);
    expect((await call('GET', '/api/v1/goals/helped/progress?period=2027-02-15')).body).toContain(
      '"target":74',
    );
    expect((await elsewhere('POST', '/api/v1/kpis/nowhere/rebasings', { reason: 'x' })).statusCode).toBe(404);

    // A KPI that was never read may be given to another department by itself; January keeps it where it was.
    const unread = aKpi('calls', { name: 'Calls' });
    await t.app.get(KpisService).put(organizationId, unread);
    const with2 = await january();
    await t.app.get(KpisService).put(organizationId, { ...unread, department: 'product' });
    expect(await january()).toEqual(with2);
    expect(await february()).toEqual([
      ['care', 'solved'],
      ['product', 'calls', 'stock'],
    ]);
    t.clock.set(NOW);
  });
});
