import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agendaWorld, type AgendaWorld } from '../../bench/agenda-world.js';
import { recorded } from '../../bench/recorded.js';
import { WORLD_NOW } from '../../bench/strategy-world.js';
import { AgendasService } from '../../src/agendas/agendas.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { readWhole } from '../support/read-whole.js';

let t: TestApp;
let small: AgendaWorld;
let large: AgendaWorld;
beforeAll(async () => {
  t = await startTestApp();
  t.clock.set(WORLD_NOW);
  small = await agendaWorld(t.app, { departments: 4, kpis: 2, months: 12 }, 'small');
  large = await agendaWorld(t.app, { departments: 40, kpis: 5, months: 14 }, 'large');
});
afterAll(() => t.close());

const KINDS = ['annual', 'quarterly', 'monthly'] as const;
type Kind = (typeof KINDS)[number];

const built = async ({ organizationId, sessions }: AgendaWorld, kind: Kind) => {
  const build = () => t.app.get(AgendasService).build(organizationId, sessions[kind]);
  const { statements, questions, result } = await recorded(t.database.read(), build);
  return { statements, questions, items: result.arrangedIn('nl').items };
};

describe.each(KINDS)('the agenda of a session of kind %s', (kind) => {
  it('takes four queries, whatever there is to say', async () => {
    const few = await built(small, kind);
    const many = await built(large, kind);
    expect(many.items.length).toBeGreaterThan(few.items.length * 3);
    expect(few.questions).toBe(4);
    expect(many.questions).toBe(4);
  });

  it('asks for nothing but what is of its organization, and finds it by indexes', async () => {
    const whole: string[] = [];
    for (const statement of (await built(large, kind)).statements) {
      expect(statement.parameters).toContain(large.organizationId);
      expect(statement.parameters).not.toContain(small.organizationId);
      for (const table of await readWhole(t.database, statement)) whole.push(`${table}: ${statement.sql}`);
    }
    expect(whole).toEqual([]);
  });
});

it('has something of every section, of all that may be said', async () => {
  const found = new Set<string>();
  for (const kind of KINDS) for (const { section } of (await built(large, kind)).items) found.add(section);
  expect([...found].sort()).toEqual([
    ...['actions', 'annual', 'decisions', 'delivered', 'goal', 'guardrails', 'help', 'kpis', 'missing'],
    ...['monthly', 'projects', 'proposed', 'quarterly'],
  ]);
});

it('takes a fifth query where projects are ranked by another month than the session is about', async () => {
  t.clock.set('2027-03-09T10:00:00Z');
  expect((await built(large, 'quarterly')).questions).toBe(5);
  t.clock.set(WORLD_NOW);
});
