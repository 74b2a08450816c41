import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ExtraordinarySessionsService } from '../../src/cycles/extraordinary-sessions.service.js';
import { RecomputeService } from '../../src/cycles/recompute.service.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { SessionsService, type SessionWithPeriod } from '../../src/cycles/sessions.service.js';
import { ClosuresService } from '../../src/organizations/closures.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { NotFound } from '../../src/platform/errors.js';
import { FIRST_WEDNESDAY } from './domain/rhythms.js';
import { callerOf, RHYTHM, startCycles, type CyclesWorld } from './world.js';

let world: CyclesWorld;
let recompute: RecomputeService;
let sessions: SessionsService;
let rhythms: RhythmService;
let organization: string;
let march: SessionWithPeriod;
let count = 0;

beforeAll(async () => {
  world = await startCycles('2027-02-10T08:00:00Z');
  recompute = world.app.get(RecomputeService);
  sessions = world.app.get(SessionsService);
  rhythms = world.app.get(RhythmService);
});
afterAll(() => world.close());
beforeEach(async () => {
  count += 1;
  organization = await world.anOrganization(`org-${count}`);
  march = await world.kept(organization, '2027-03-03');
});

const dryRun = () => recompute.recompute(organization, 2027, { dryRun: true });
const apply = (expecting?: string) =>
  recompute.recompute(organization, 2027, { dryRun: false, ...(expecting && { expecting }) });
const close = (date: string) =>
  world.app.get(ClosuresService).put(organization, null, { from: date, until: date, name: 'Inventory' });
const withMonthly = (change: object) => ({
  ...RHYTHM,
  monthly: RHYTHM.monthly && { ...RHYTHM.monthly, ...change },
});
const get = (id: string) => sessions.get(organization, id);

describe('recomputing a kept year', () => {
  test('right after keeping it changes nothing', async () => {
    const { differences } = await apply();
    expect(differences).toMatchObject({ moved: [], altered: [], added: [], removed: [] });
    expect([differences.unchanged.length, differences.left.length]).toEqual([13, 4]);
    expect((await get(march.id)).version).toBe(1);
  });

  test('after adding a closure shows what moves and why, then moves it and tells those who had mail', async () => {
    const sanne = await world.person(organization, `Sanne${count}`);
    await world.agendaFor(organization, march.id, sanne);
    await world.deliver();
    await close('2027-03-03');
    const shown = await dryRun();
    expect(shown.applied).toBe(false);
    expect(shown.differences.moved.map(({ kept, wanted }) => [kept.date, wanted.date])).toEqual([
      ['2027-03-03', '2027-03-04'],
    ]);
    expect(shown.notes).toContainEqual(
      expect.objectContaining({ type: 'moved-off', to: '2027-03-04', because: { closure: 'Inventory' } }),
    );
    expect((await get(march.id)).date).toBe('2027-03-03');
    world.announced.length = 0;

    expect((await apply(shown.fingerprint)).applied).toBe(true);
    expect(await get(march.id)).toMatchObject({
      date: '2027-03-04',
      plannedDate: '2027-03-04',
      moved: false,
    });
    expect(world.announced).toEqual([[march.id]]);
    await world.deliver();
    expect(await world.mails(march.id, { [sanne]: 'sanne' })).toEqual([
      'sanne agenda 0 sent',
      'sanne session-moved 1 sent',
    ]);
    expect((await dryRun()).differences.moved).toEqual([]);
  });

  test('makes off-sites of sessions, on days in a row that are worked, and takes them back', async () => {
    const rhythm = world.app.get(RhythmService);
    const offSite = (days?: number) =>
      rhythm.put(organization, { ...RHYTHM, quarterly: RHYTHM.quarterly && { ...RHYTHM.quarterly, days } });
    const quarterly = async () =>
      (await sessions.list(organization, { from: '2027-04-01' }))
        .filter(({ kind }) => kind === 'quarterly')
        .map(({ date, days }) => [date, days]);
    const before = await quarterly();
    // The third Tuesdays; the Friday of that week in July is a day off.
    await close('2027-07-23');
    await offSite(4);
    expect((await dryRun()).differences.moved).toHaveLength(3);
    await apply();
    expect(await quarterly()).toEqual([
      ['2027-04-20', 4],
      ['2027-07-26', 4],
      ['2027-10-19', 4],
    ]);
    await offSite();
    await apply();
    expect(await quarterly()).toEqual(before);
  });

  test('applies only what was shown', async () => {
    await close('2027-03-03');
    const { fingerprint } = await dryRun();
    await close('2027-04-07');
    await expect(apply(fingerprint)).rejects.toMatchObject({ code: 'cycles.differences-changed' });
    expect((await get(march.id)).date).toBe('2027-03-03');
  });

  test('leaves moved, cancelled, extraordinary and past sessions alone', async () => {
    const planner = callerOf(organization);
    const [april, may] = await sessions
      .list(organization, { from: '2027-04-07', to: '2027-05-05' })
      .then((all) => all.filter(({ kind }) => kind === 'monthly'));
    await sessions.move(planner, march.id, { date: '2027-03-09' });
    await sessions.cancel(planner, april?.id ?? '');
    const extra = await world.app
      .get(ExtraordinarySessionsService)
      .add(planner, { kind: 'monthly', date: '2027-05-20' });
    await rhythms.put(organization, withMonthly({ on: { ...FIRST_WEDNESDAY, weekday: 2 }, at: '11:00' }));
    const { differences } = await apply();
    const why = new Map(differences.left.map(({ kept, why: reason }) => [kept.id, reason]));
    expect([why.get(march.id), why.get(april?.id ?? ''), why.get(extra.id)]).toEqual([
      'moved',
      'cancelled',
      'extraordinary',
    ]);
    expect([...why.values()].filter((reason) => reason === 'past')).toHaveLength(4);
    expect(await get(may?.id ?? '')).toMatchObject({ date: '2027-05-04', time: '11:00' });
    expect(await get(march.id)).toMatchObject({ date: '2027-03-09', time: '10:00' });
    expect(await sessions.list(organization)).toHaveLength(18);
  });

  test('cancels what the rhythm names no more, and brings the same session back when it does again', async () => {
    const sanne = await world.person(organization, `Sanne${count}`);
    await world.agendaFor(organization, march.id, sanne);
    await world.deliver();
    await rhythms.put(organization, { ...RHYTHM, monthly: null });
    expect((await apply()).differences.removed).toHaveLength(10);
    expect(await get(march.id)).toMatchObject({ cancelledAt: world.clock.now(), plannedDate: null });
    await world.deliver();
    expect((await dryRun()).differences.removed).toEqual([]);

    await rhythms.put(organization, withMonthly({ at: '11:00' }));
    const { differences } = await apply();
    expect(differences.added.map(({ revives }) => revives?.id)).toContain(march.id);
    expect(differences.added).toHaveLength(10);
    expect(await get(march.id)).toMatchObject({
      cancelledAt: null,
      time: '11:00',
      plannedDate: '2027-03-03',
    });
    expect(await world.occasion(march.id)).toMatchObject({
      timing: 1,
      until: Date.parse('2027-03-03T10:00:00Z'),
    });
    await world.deliver();
    expect(await world.mails(march.id, { [sanne]: 'sanne' })).toEqual([
      'sanne agenda 0 sent',
      'sanne session-cancelled 0 sent',
      'sanne session-moved 1 sent',
    ]);
    expect(await sessions.list(organization)).toHaveLength(17);
  });

  test('a session that a person restored although the rhythm names it no more stays', async () => {
    await rhythms.put(organization, { ...RHYTHM, monthly: null });
    await apply();
    await sessions.restore(callerOf(organization), march.id);
    const { differences } = await apply();
    expect(differences.removed).toEqual([]);
    expect(await get(march.id)).toMatchObject({ cancelledAt: null, moved: true });
  });

  test('adds a kind that is new, but nothing into the past', async () => {
    const other = await world.anOrganization(`new-${count}`, { ...RHYTHM, monthly: null });
    await world.kept(other, '2027-04-20');
    await rhythms.put(other, RHYTHM);
    const { differences } = await recompute.recompute(other, 2027, { dryRun: false });
    expect(differences.added.map(({ wanted }) => wanted.number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect((await sessions.upcoming(other, 1))[0]?.date).toBe('2027-03-03');
  });

  test('merging alters the quarterly session without moving it, and cancels the monthly one', async () => {
    await rhythms.put(organization, withMonthly({ mergeIntoQuarterly: true }));
    const { differences } = await apply();
    expect([differences.altered.length, differences.removed.length, differences.moved.length]).toEqual([
      3, 3, 0,
    ]);
    const [april] = await sessions.list(organization, { from: '2027-04-20', to: '2027-04-20' });
    expect(april).toMatchObject({ kind: 'quarterly', merged: ['monthly'] });
    expect((await world.occasion(april?.id ?? '')).timing).toBe(0);
  });

  test('is refused once the fiscal year of the organization is another', async () => {
    const fiscalYear = { type: 'months', startMonth: 4, namedBy: 'last' } as const;
    await world.app.get(OrganizationsService).change(organization, { fiscalYear });
    await expect(dryRun()).rejects.toMatchObject({ code: 'cycles.periods-changed' });
  });

  test('finds no year of another organization', async () => {
    const elsewhere = await world.anOrganization(`else-${count}`);
    await expect(recompute.recompute(elsewhere, 2027, { dryRun: true })).rejects.toThrow(NotFound);
    expect(await world.ask('POST', '/cycles/2027/recomputations', elsewhere, {})).toMatchObject({
      status: 404,
    });
  });

  test('by the API only shows unless told to apply', async () => {
    await close('2027-03-03');
    const path = '/cycles/2027/recomputations';
    const shown = await world.ask('POST', path, organization, {});
    expect(shown).toMatchObject({ status: 200, body: { applied: false, moved: [{ id: march.id }] } });
    const expecting = (shown.body as { fingerprint: string }).fingerprint;
    const done = await world.ask('POST', path, organization, { dryRun: false, expecting });
    expect(done).toMatchObject({
      status: 200,
      body: { applied: true, moved: [{ to: { date: '2027-03-04' } }] },
    });
  });
});

describe('changing the rhythm', () => {
  test('makes the notice rule look again, and announces the sessions to come', async () => {
    world.clock.advance(60_000);
    world.announced.length = 0;
    const rules = withMonthly({ agenda: { before: 3, unit: 'working-days', at: '09:00' } });
    expect(await rhythms.put(organization, rules)).toBe('changed');
    expect(world.announced[0]).toHaveLength(13);
    expect(await world.occasion(march.id)).toMatchObject({ lookAt: world.clock.now(), timing: 0 });
    expect(await rhythms.put(organization, rules)).toBe('unchanged');
    expect(world.announced).toHaveLength(1);
  });
});
