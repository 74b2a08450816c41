import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { agendaWorld } from '../../../bench/agenda-world.js';
import { WORLD_NOW } from '../../../bench/strategy-world.js';
import { Session } from '../../../src/cycles/session.entity.js';
import { Kpi } from '../../../src/kpis/kpi.entity.js';
import { Reading } from '../../../src/kpis/reading.entity.js';
import { Person } from '../../../src/organizations/person.entity.js';
import { type SqliteConnection, sqliteDriver } from '../../../src/platform/database/data-sources.js';
import { dialectOf } from '../../../src/platform/database/dialect.js';
import { plainRows } from '../../../src/platform/database/plain-rows.js';
import { rowsOf, together, valuesAsked } from '../../../src/platform/database/together.js';
import { UpdateRevision } from '../../../src/updates/update-revision.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';

let t: TestApp;
let organizationId: string;
beforeAll(async () => {
  t = await startTestApp();
  t.clock.set(WORLD_NOW);
  ({ organizationId } = await agendaWorld(t.app, { departments: 3, kpis: 2, months: 12 }));
  const where = { organizationId };
  await t.database.write(async (tx) => {
    const [first] = await tx.find(Reading, { where, order: { kpiId: 'ASC', periodId: 'ASC' } });
    await tx.update(
      Reading,
      { ...where, kpiId: first!.kpiId },
      { value: 0.1 + 0.2, recordedAt: 2 ** 53 - 1 },
    );
    const [person] = await tx.find(Person, { where, order: { id: 'ASC' } });
    await tx.update(Person, { ...where, id: person!.id }, { name: 'Zoë "$1" \\ ’t Hof\n🌷' });
  });
});
afterAll(() => t.close());

it('answers each question as it would be answered alone, down to the last digit and the order', async () => {
  const manager = t.database.read();
  const found = await together(manager, {
    people: rowsOf(manager, Person, 'all', (query) => query.where({ organizationId }).orderBy('row.name')),
    readings: rowsOf(manager, Reading, 'all', (query) =>
      query.where({ organizationId }).orderBy('row.periodId').addOrderBy('row.kpiId'),
    ),
    sessions: rowsOf(manager, Session, 'all', (query) => query.where({ organizationId }).orderBy('row.id')),
    answers: rowsOf(manager, UpdateRevision, 'all', (query) =>
      query.where({ organizationId }).orderBy('row.requestId'),
    ),
    kpis: rowsOf(manager, Kpi, ['key', 'rewarded'], (query) =>
      query.where({ organizationId }).orderBy('row.key', 'DESC'),
    ),
  });
  const where = { organizationId };
  expect(found.people).toEqual(await plainRows(manager, Person, 'all', where, ['name']));
  expect(found.readings).toEqual(await plainRows(manager, Reading, 'all', where, ['periodId', 'kpiId']));
  expect(found.readings.map(({ value }) => value)).toContain(0.1 + 0.2);
  expect(found.sessions).toEqual(await plainRows(manager, Session, 'all', where, ['id']));
  expect(found.answers).toEqual(await plainRows(manager, UpdateRevision, 'all', where, ['requestId']));
  const kpis = await plainRows(manager, Kpi, ['key', 'rewarded'], where, ['key']);
  expect(found.kpis).toEqual(kpis.toReversed());
});

it('has no rows where nothing was found, and no answer where nothing was asked', async () => {
  const manager = t.database.read();
  const found = await together(manager, {
    nobody: rowsOf(manager, Person, ['id'], (query) => query.where({ organizationId: 'nowhere' })),
    left: undefined,
  });
  expect(found).toEqual({ nobody: [] });
});

it('fails with what the database said, and answers again', async () => {
  const manager = t.database.read();
  const wrong = valuesAsked<{ name: string }>('SELECT name FROM nobody', [], ['name']);
  await expect(together(manager, { wrong })).rejects.toThrow(/nobody/);
  const { people } = await together(manager, {
    people: rowsOf(manager, Person, ['id'], (query) => query.where({ organizationId })),
  });
  expect(people).toHaveLength(await manager.countBy(Person, { organizationId }));
});

it('sees one moment, whoever writes between two of its answers', async () => {
  const manager = t.database.read();
  const names = async () => (await plainRows(manager, Person, ['name'], {}, ['id'])).map(({ name }) => name);
  const before = await names();
  const { last } = await (dialectOf(manager).isNear ? interrupted() : heldUp());
  expect(last.map(({ name }) => name)).toEqual(before);
  expect(await names()).toEqual(before.map(() => 'Somebody'));
});

const asks = (manager: EntityManager, first: string) =>
  together(manager, {
    first: valuesAsked<{ done: string }>(`SELECT ${first} AS done FROM person LIMIT 1`, [], ['done']),
    last: valuesAsked<{ name: string }>('SELECT name FROM person ORDER BY id', [], ['name']),
  });
const RENAME = "UPDATE person SET name = 'Somebody'";

/** SQLite: the first question itself has another program write, which the file allows. */
function interrupted() {
  const manager = t.database.read();
  const { databaseConnection: reader } = manager.connection.driver as unknown as {
    readonly databaseConnection: SqliteConnection & { readonly name: string };
  };
  const other = new (sqliteDriver())(reader.name, { timeout: 0 });
  reader.function('interrupt', () => void other.exec(RENAME));
  return asks(manager, 'interrupt()').finally(() => other.close());
}

/** PostgreSQL: the first question waits for a lock until somebody else has written. */
async function heldUp() {
  const manager = t.database.read();
  // In an object: a unit that gives a promise back waits for it, which here waits for the unit.
  const { asked } = await t.database.write(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock(7)');
    const answer = asks(manager, 'pg_advisory_xact_lock(7)::text');
    const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = 7
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    while ((await manager.query<unknown[]>(waiting)).length === 0);
    await tx.query(RENAME);
    return { asked: answer };
  }, 'READ COMMITTED');
  return asked;
}
