import type { RhythmRules } from '../../src/cycles/domain/rhythm.js';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { Rhythm } from '../../src/cycles/rhythm.entity.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import type { KpiCommand } from '../../src/kpis/domain/kpi.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aDepartment, aPerson, tulip } from '../organizations/tulip.js';
import type { TestApp } from '../support/app.js';

/** An organization in its second planning month of 2027: asked for January, nobody has answered. */
export interface World {
  readonly organizationId: string;
  /** Ids by first name. */
  readonly people: Readonly<Record<'piet' | 'noor' | 'sanne' | 'priya', string>>;
  readonly address: (name: keyof World['people']) => string;
}

/** The update on January has been asked for two days; its session is on 10 February. */
export const NOW = '2027-02-03T10:00:00Z';

const lead = (before: number) => ({ before, unit: 'working-days', at: '09:00' }) as const;
const everybody = { participants: ['heads', 'leaders', 'planners'], place: 'North', zone: null } as const;

const RHYTHM: RhythmRules = {
  annual: null,
  quarterly: {
    ...everybody,
    on: { type: 'nth-weekday', nth: 3, weekday: 2, month: 1, dayOff: 'next' },
    ...{ at: '13:00', minutes: 180, agenda: lead(5), reminders: [lead(1)] },
  },
  monthly: {
    ...everybody,
    on: { type: 'nth-weekday', nth: 2, weekday: 3, month: 2, dayOff: 'next' },
    ...{ at: '09:30', minutes: 90, agenda: lead(3), reminders: [], mergeIntoQuarterly: false },
    updates: {
      ...{ about: 'previous', opens: lead(7), nudges: [lead(4)], due: lead(2), closes: null },
      ...{ overduePlanner: lead(1), overdueLeadership: null },
    },
  },
};

/** Leadership gets the month on one page at three on the eve of the monthly session. */
export async function withDigest({ app, database }: TestApp, organizationId: string): Promise<void> {
  const { rules } = await database.read().findOneByOrFail(Rhythm, { organizationId });
  const { monthly } = rules;
  if (!monthly?.updates) throw new Error('The world asks for updates.');
  const updates = { ...monthly.updates, digest: { before: 1, unit: 'working-days', at: '15:00' } as const };
  await app.get(RhythmService).put(organizationId, { ...rules, monthly: { ...monthly, updates } });
}

/** An organization of two departments with its rhythm, and no year of it kept. */
export async function aStart(
  { app }: Pick<TestApp, 'app'>,
  key: string,
): Promise<Pick<World, 'organizationId' | 'address'>> {
  const organizationId = await app.get(OrganizationsService).create({ ...tulip, key, name: `Tulip ${key}` });
  const address = (name: string) => `${name}@${key}.example`;
  const person = (name: string, changes: Parameters<typeof aPerson>[1]) =>
    aPerson(name, { address: address(name.toLowerCase()), from: '2020-01-01', ...changes });
  await app
    .get(PeopleService)
    .putAll(organizationId, [
      person('Piet', { roles: ['planner', 'admin'] }),
      person('Noor', { roles: ['leader'] }),
      person('Sanne', {}),
      person('Priya', { locale: 'en', zone: 'America/New_York' }),
    ]);
  const departments = ['care', 'product'].map((name) => aDepartment(name, { from: '2020-01-01' }));
  await app.get(DepartmentsService).putAll(organizationId, departments);
  const head = (name: string) =>
    ({ person: address(name), kind: 'head', from: '2020-01-01', until: null }) as const;
  await app.get(HeadshipsService).replaceAll(organizationId, [
    { department: 'care', headships: [head('sanne')] },
    { department: 'product', headships: [head('priya')] },
  ]);
  await app.get(RhythmService).put(organizationId, RHYTHM);
  return { organizationId, address };
}

/** Keeps 2027 for that organization, with a goal, KPIs and January's reading of one of them. */
export async function aWorld({ app, clock, deliver }: TestApp, key: string): Promise<World> {
  clock.set('2027-01-25T08:00:00Z');
  const { organizationId, address } = await aStart({ app }, key);
  await app.get(CyclesService).keep(organizationId, 2026);
  await app.get(CyclesService).keep(organizationId, 2027);
  await aGoal({ app }, organizationId, address('noor'));
  for (const moment of ['2027-02-01T09:00:00Z', '2027-02-01T16:00:00Z', NOW]) {
    clock.set(moment);
    await app.get(TickService).tick();
    await deliver();
  }
  const january = [
    { kpi: 'solved', period: '2027-01-15', value: 71 },
    { kpi: 'nps', period: '2027-01-15', value: 20 },
  ];
  await app
    .get(ReadingsService)
    .recordNamed(organizationId, january, { by: null, source: 'api', at: clock.now() });
  const all = await app.get(PeopleService).list(organizationId);
  const idOf = (name: keyof World['people']) => all.find((one) => one.address === address(name))?.id ?? '';
  return {
    organizationId,
    people: { piet: idOf('piet'), noor: idOf('noor'), sanne: idOf('sanne'), priya: idOf('priya') },
    address,
  };
}

async function aGoal({ app }: Pick<TestApp, 'app'>, organizationId: string, owner: string): Promise<void> {
  await app.get(GoalsService).put(organizationId, {
    ...{ key: 'helped', year: 2027, statement: 'Helped at once', why: 'It brings them back.' },
    ...{ customer: null, horizon: '2028-06-30', owner, mandate: 'matrix' },
  });
  await app.get(GoalMoves).move(organizationId, 'helped', 'adopt');
  await app
    .get(KpisService)
    .putAll(organizationId, [
      aKpi('solved', { name: 'Solved at once', department: 'care' }),
      aKpi('stock', { name: 'In stock', department: 'product' }),
      aKpi('nps', { name: 'NPS', department: null, measures: ['helped'], links: [], unit: '' }),
    ]);
}

export function aKpi(key: string, changes: Partial<KpiCommand>): KpiCommand {
  return {
    ...{ key, name: key, department: 'care', measures: [], nature: 'implicit', timing: 'leading' },
    ...{ customer: null, unit: '%', decimals: 0, direction: 'higher', freshFor: null },
    ...{ every: 'month', owner: null, source: null, perspective: null, rewarded: false, formula: null },
    ...{ from: '2027-01-01', until: null },
    plans: [
      {
        ...{ year: 2027, baseline: 60, target: 84, low: null, high: null, tolerance: null },
        targets: [{ month: 1, value: 72 }],
      },
    ],
    links: [
      {
        ...{ goal: 'helped', weight: 1, direction: 1, lag: 1, claim: 'One answer, one call.' },
        evidence: 'assumed',
      },
    ],
    ...changes,
  };
}
