import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditChain } from '../../src/access/audit-chain/audit-chain.service.js';
import { AuditChange } from '../../src/access/audit-chain/audit-change.entity.js';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { Audit } from '../../src/access/audit.service.js';
import { columnChanges } from '../../src/access/domain/audit-rows.js';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { aWorld, type World } from '../overview/world.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';
import { behindTheBackOf } from '../support/behind-the-back.js';

let t: TestApp;
let w: World;
let call: ReturnType<TestApp['api']>;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  call = t.api(await t.tokenFor(w.organizationId));
  t.clock.advance(1_000);
});

const entries = () =>
  t.database
    .read()
    .find(AuditEntry, { where: { organizationId: w.organizationId }, order: { at: 'ASC', id: 'ASC' } });
const rowsOf = (entryId: string) =>
  t.database.read().find(AuditChange, {
    where: { organizationId: w.organizationId, entryId },
    order: { number: 'ASC' },
  });
/** What the latest act changed: table, and what of each row; of what follows from it elsewhere, on demand alone. */
async function lastChanges(tables = ['closure', 'api_token']) {
  const last = (await entries()).at(-1);
  const rows = await rowsOf(last?.id ?? '');
  return rows
    .filter(({ subject }) => tables.includes(subject))
    .map((row) => [row.subject, columnChanges(row)]);
}
const breaks = async () => {
  await t.app.get(AuditChain).extend();
  return (await t.app.get(AuditChain).verify(w.organizationId)).flatMap((state) => state.breaks);
};
const put = async (url: string, body: object) => {
  const answer = await call('PUT', url, body);
  expect(answer.statusCode).toBeLessThan(300);
  return answer;
};
const anna = (name: string) =>
  put('/api/v1/people/anna@tulip.example', {
    ...{ name, locale: 'nl', zone: 'Europe/Amsterdam', roles: [], from: '2027-01-01', until: null },
  });

describe('an entry of the trail', () => {
  it('tells what was before and what is after, of what is made, changed and taken away', async () => {
    await put('/api/v1/closures/2027-03-01', { until: '2027-03-02', name: 'Move' });
    expect(await lastChanges()).toEqual([
      [
        'closure',
        expect.arrayContaining([
          { column: 'until_date', before: null, after: '2027-03-02' },
          { column: 'name', before: null, after: 'Move' },
        ]),
      ],
    ]);
    await put('/api/v1/closures/2027-03-01', { until: '2027-03-02', name: 'Moving' });
    expect(await lastChanges()).toEqual([['closure', [{ column: 'name', before: 'Move', after: 'Moving' }]]]);
    await call('DELETE', '/api/v1/closures/2027-03-01');
    expect(await lastChanges()).toEqual([
      ['closure', expect.arrayContaining([{ column: 'name', before: 'Moving', after: null }])],
    ]);
  });

  it('tells of what follows from it elsewhere too', async () => {
    await put('/api/v1/closures/2027-03-01', { until: '2027-03-02', name: 'Move' });
    expect(JSON.stringify(await lastChanges(['update_request']))).toContain('opens_at');
  });

  it('tells from where: of a machine its address, of a person what they look through as well', async () => {
    await put('/api/v1/closures/2027-03-01', { until: '2027-03-02', name: 'Move' });
    const originOf = async (act: string) => {
      const entry = (await entries()).findLast((one) => one.act === act);
      const [origin] = await rowsOf(entry?.id ?? '');
      return { subject: origin?.subject, ...(JSON.parse(origin?.after ?? '{}') as object) };
    };
    const machine = { subject: 'request', address: '127.0.0.1', person: null };
    expect(await originOf('PUT /closures/:from')).toMatchObject(machine);
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const cookie = await t.signInAs(w.address('piet'));
    await t.app.inject({
      ...{ method: 'POST', url: '/sign-out' },
      headers: { ...BROWSER, cookie, 'user-agent': agent },
    });
    expect(await originOf('signed-out')).toEqual({
      ...{ subject: 'request', address: '127.0.0.1', person: w.people.piet },
      ...{ browser: 'Firefox', system: 'Linux' },
    });
  });

  it('never tells a secret', async () => {
    const made = await call('POST', '/api/v1/tokens', { name: 'Reporting', scopes: ['read'] });
    expect(made.statusCode).toBe(201);
    const [[table, columns] = []] = await lastChanges();
    expect(table).toBe('api_token');
    expect(columns).toContainEqual({ column: 'name', before: null, after: 'Reporting' });
    expect(JSON.stringify(columns)).not.toContain('hash');
  });

  it('tells nothing of what was refused, or only looked at', async () => {
    await anna('Anna de Vries');
    const before = await t.database.read().countBy(AuditChange, { organizationId: w.organizationId });
    expect((await call('PUT', '/api/v1/people/anna@tulip.example', { name: '' })).statusCode).toBe(422);
    await call('GET', '/api/v1/people');
    const after = await t.database.read().countBy(AuditChange, { organizationId: w.organizationId });
    expect(after).toBe(before);
  });
});

describe('what an act changed', () => {
  it('stands in the chain: who rewrites it is found out', async () => {
    await anna('Anna de Vries');
    await anna('Anna Bakker');
    expect(await breaks()).toEqual([]);
    const changed = (await entries()).at(-1);
    const number = 1;
    const kept = { organizationId: w.organizationId, entryId: changed?.id ?? '', number };
    await expect(
      t.database.write((tx) => tx.update(AuditChange, kept, { after: '{"name":"Eva"}' })),
    ).rejects.toThrow('append-only');
    await expect(t.database.write((tx) => tx.delete(AuditChange, kept))).rejects.toThrow('append-only');
    const sql = 'UPDATE audit_change SET after = $1 WHERE entry_id = $2 AND number = 1';
    await behindTheBackOf(t.database, 'audit_change', sql, ['{"name":"Eva"}', changed?.id]);
    expect(await breaks()).toEqual([{ number: (await entries()).length, what: 'rows' }]);
  });

  it('is found out too where it is taken out', async () => {
    await anna('Anna de Vries');
    const made = (await entries()).at(-1);
    const sql = 'DELETE FROM audit_change WHERE entry_id = $1 AND number = 1';
    await behindTheBackOf(t.database, 'audit_change', sql, [made?.id]);
    expect(await breaks()).toEqual([{ number: (await entries()).length, what: 'rows' }]);
  });

  it('is erased with a person, and the chain stays whole', async () => {
    await anna('Anna de Vries');
    await put('/api/v1/closures/2027-03-01', { until: '2027-03-02', name: 'Move' });
    const erased = await call('POST', '/api/v1/people/anna@tulip.example/erasure', {
      confirm: 'anna@tulip.example',
    });
    expect(erased.statusCode).toBeLessThan(300);
    const rows = await t.database.read().findBy(AuditChange, { organizationId: w.organizationId });
    expect(JSON.stringify(rows)).not.toMatch(/anna/i);
    expect(rows.filter(({ salt }) => salt === null).length).toBeGreaterThan(0);
    // What names nobody stays.
    expect(JSON.stringify(rows)).toContain('Move');
    expect(await breaks()).toEqual([]);
  });

  it('tells from where for a time, and the chain stays whole', async () => {
    await anna('Anna de Vries');
    const { organizationId } = w;
    const origins = () => t.database.read().findBy(AuditChange, { organizationId, subject: 'request' });
    expect(JSON.stringify(await origins())).toContain('127.0.0.1');
    t.clock.advance(366 * 86_400_000);
    expect((await t.app.get(Pruning).run())['origins of acts']).toBeGreaterThan(0);
    expect((await origins()).length).toBeGreaterThan(0);
    expect(JSON.stringify(await origins())).not.toContain('127.0.0.1');
    const made = await t.database.read().findOneByOrFail(AuditChange, { organizationId, subject: 'person' });
    expect(made.after).toContain('Anna de Vries');
    expect(await breaks()).toEqual([]);
    expect((await t.app.get(Pruning).run())['origins of acts']).toBe(0);
  });

  it('goes with its entry once that was kept long enough', async () => {
    await anna('Anna de Vries');
    const { organizationId } = w;
    await t.app.get(Audit).forget(t.clock.now() + 1);
    expect(await t.database.read().countBy(AuditChange, { organizationId })).toBe(0);
  });
});
