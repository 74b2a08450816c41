import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { PlanningCycle } from '../../src/cycles/planning-cycle.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { NotFound } from '../../src/platform/errors.js';
import { aMonthly, aRhythm, aSession } from './domain/rhythms.js';
import { RHYTHM, startCycles, type CyclesWorld } from './world.js';

let world: CyclesWorld;
let cycles: CyclesService;
let sessions: SessionsService;

beforeAll(async () => {
  world = await startCycles('2027-02-10T08:00:00Z');
  cycles = world.app.get(CyclesService);
  sessions = world.app.get(SessionsService);
});
afterAll(() => world.close());

describe('a planning cycle', () => {
  test('is shown before it is kept, and showing it stores nothing', async () => {
    const organization = await world.anOrganization('shown');
    const preview = await cycles.preview(organization, 2027);
    expect([preview.periods.name, preview.sessions.length, preview.kept]).toEqual(['FY2027', 17, false]);
    expect(await cycles.list(organization)).toEqual([]);
    expect(await sessions.list(organization)).toEqual([]);
  });

  test('is kept as it was shown, with its seventeen periods', async () => {
    const organization = await world.anOrganization('kept');
    const { sessions: shown } = await cycles.preview(organization, 2027);
    const { cycle, outcome } = await cycles.keep(organization, 2027);
    expect(outcome).toBe('created');
    expect(cycle.periods).toHaveLength(17);
    const kept = await sessions.list(organization);
    const text = ({ kind, date, time, zone, startsAt }: (typeof shown)[number]) =>
      `${kind} ${date} ${time} ${zone} ${startsAt}`;
    expect(kept.map(({ period: _, ...session }) => text(session as never))).toEqual(shown.map(text));
    expect(kept.map(({ period }) => period.name)).toEqual(shown.map(({ period }) => period.name));
    expect(await cycles.preview(organization, 2027)).toMatchObject({ kept: true });
  });

  test('kept twice is kept once, also when it is asked for five times at once', async () => {
    const organization = await world.anOrganization('twice');
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => cycles.keep(organization, 2027)));
    expect(all.map(({ outcome }) => outcome).sort()).toEqual([
      'created',
      ...Array<string>(4).fill('unchanged'),
    ]);
    expect(await sessions.list(organization)).toHaveLength(17);
    expect(await world.database.read().countBy(PlanningCycle, { organizationId: organization })).toBe(1);
  });

  test('announces its sessions; only those to come are looked at by the notice rule', async () => {
    const organization = await world.anOrganization('announced');
    world.announced.length = 0;
    await cycles.keep(organization, 2027);
    const kept = await sessions.list(organization);
    expect(world.announced).toEqual([kept.map(({ id }) => id)]);
    const occasions = await world.database.read().findBy(Occasion, { organizationId: organization });
    const lookAt = new Map(occasions.map((occasion) => [occasion.id, occasion.lookAt]));
    for (const { id, startsAt } of kept) {
      expect(lookAt.get(id)).toBe(startsAt > world.clock.now() ? world.clock.now() : null);
    }
    expect((await sessions.upcoming(organization, 2)).map(({ date }) => date)).toEqual([
      '2027-03-03',
      '2027-04-07',
    ]);
  });

  test('knows the month of the year before that its first quarterly session reviews, once that year is kept', async () => {
    const on = { type: 'nth-weekday', nth: 1, weekday: 3, month: 2, dayOff: 'next' } as const;
    const rhythm = aRhythm({ quarterly: aSession(), monthly: aMonthly({ on, mergeIntoQuarterly: true }) });
    const [alone, both] = [
      await world.anOrganization('alone', rhythm),
      await world.anOrganization('both', rhythm),
    ];
    const before = await cycles.keep(both, 2026);
    const december = before.cycle.periods.find(({ name }) => name === 'FY2026 M12');
    for (const organization of [alone, both]) await cycles.keep(organization, 2027);
    const first = async (organization: string) =>
      (await sessions.list(organization, { from: '2027-01-01', to: '2027-01-31' })).map(
        ({ kind, merged, reviewsPeriodId }) => ({ kind, merged, reviewsPeriodId }),
      );
    const session = { kind: 'quarterly', merged: ['monthly'] };
    expect(await first(alone)).toEqual([{ ...session, reviewsPeriodId: null }]);
    expect(await first(both)).toEqual([{ ...session, reviewsPeriodId: december?.id }]);
  });

  test('needs a rhythm, and an organization that is there', async () => {
    const organization = await world.anOrganization('without', null);
    await expect(cycles.preview(organization, 2027)).rejects.toMatchObject({ code: 'rhythm.missing' });
    await expect(cycles.keep('0189-none', 2027)).rejects.toThrow(NotFound);
    await expect(cycles.get(organization, 2027)).rejects.toThrow(NotFound);
  });
});

test('the API previews, keeps, lists, and finds nothing of another organization', async () => {
  const [here, elsewhere] = [await world.anOrganization('api'), await world.anOrganization('api-else')];
  const preview = await world.ask('GET', '/cycles/preview?year=2027', here);
  expect(preview).toMatchObject({ status: 200, body: { year: 2027, kept: false } });
  expect((preview.body as { sessions: unknown[] }).sessions).toHaveLength(17);
  expect(await world.ask('POST', '/cycles', here, { year: 2027 })).toMatchObject({ status: 200 });
  expect(await world.ask('GET', '/cycles/2027', here)).toMatchObject({
    status: 200,
    body: { name: 'FY2027' },
  });
  expect(await world.ask('GET', '/cycles', elsewhere)).toEqual({ status: 200, body: [] });
  expect(await world.ask('GET', '/cycles/2027', elsewhere)).toMatchObject({ status: 404 });
  expect(await world.ask('POST', '/cycles', here, { year: 27 })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'year' }] },
  });
});

test('the API reads and sets the rhythm', async () => {
  const organization = await world.anOrganization('api-rhythm', null);
  expect(await world.ask('GET', '/rhythm', organization)).toMatchObject({ status: 422 });
  const put = await world.ask('PUT', '/rhythm', organization, { rules: RHYTHM, version: 0 });
  expect(put).toMatchObject({ status: 200, body: { version: 1, yields: { monthly: 'always' } } });
  expect(await world.ask('PUT', '/rhythm', organization, { rules: RHYTHM })).toEqual(put);
  const stale = await world.ask('PUT', '/rhythm', organization, { rules: RHYTHM, version: 0 });
  expect(stale).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  const wrong = { ...RHYTHM, annual: { ...RHYTHM.annual, participants: ['department:none'] } };
  expect(await world.ask('PUT', '/rhythm', organization, { rules: wrong })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'rules.annual.participants[0]' }] },
  });
  const nowhere = { ...RHYTHM, annual: { ...RHYTHM.annual, zone: 'Nowhere' } };
  expect(await world.ask('PUT', '/rhythm', organization, { rules: nowhere })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'rules.annual.zone' }] },
  });
});
