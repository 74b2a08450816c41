import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditChain } from '../../src/access/audit-chain/audit-chain.service.js';
import { AuditHead } from '../../src/access/audit-chain/audit-head.entity.js';
import { AuditLink } from '../../src/access/audit-chain/audit-link.entity.js';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { Audit } from '../../src/access/audit.service.js';
import { entities } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { behindTheBackOf, type Given } from '../support/behind-the-back.js';

let t: TestApp;
let w: World;
let call: ReturnType<TestApp['api']>;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());

/** A world whose days off a machine wrote down, three times. */
async function aTrail(): Promise<void> {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  call = t.api(await t.tokenFor(w.organizationId));
  for (const day of ['2027-03-01', '2027-03-02', '2027-03-03']) {
    t.clock.advance(1_000);
    const { statusCode } = await call('PUT', `/api/v1/closures/${day}`, { until: day, name: 'Closed' });
    expect(statusCode).toBeLessThan(300);
  }
  await chain().extend();
}

const chain = () => t.app.get(AuditChain);
const state = async () => {
  const [only] = await chain().verify(w.organizationId);
  return only;
};
const links = () =>
  t.database.read().find(AuditLink, {
    where: { organizationId: w.organizationId },
    order: { number: 'ASC' },
  });
const behindItsBack = (...given: Given) => behindTheBackOf(t.database, ...given);

describe('the audit trail', () => {
  it('is chained, entry by entry, and what is written later goes on from there', async () => {
    await aTrail();
    const before = await links();
    expect(before.map(({ number }) => number)).toEqual(before.map((_, index) => index + 1));
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(await state()).toMatchObject({ breaks: [], kept: { from: 1, until: before.length } });
    await call('DELETE', '/api/v1/closures/2027-03-01');
    expect(await chain().extend()).toBe(1);
    expect(await chain().extend()).toBe(0);
    const [state1] = await chain().verify(w.organizationId);
    expect(state1).toMatchObject({ breaks: [], kept: { from: 1, until: before.length + 1 } });
    // What was noted earlier is in it still.
    expect(await chain().hashAt(w.organizationId, before.length)).toBe(before.at(-1)?.hash);
  });

  it('is chained once, however many processes do so', async () => {
    await aTrail();
    await call('DELETE', '/api/v1/closures/2027-03-02');
    const other = await Database.open({ url: t.settings.values.DATABASE_URL, entities });
    try {
      const counts = await Promise.all([chain().extend(), new AuditChain(other).extend()]);
      expect(counts[0] + counts[1]).toBe(1);
    } finally {
      await other.close();
    }
    expect(await state()).toMatchObject({ breaks: [] });
  });

  it('is not changed, nor taken out of, through the service’s own database', async () => {
    await aTrail();
    const [first] = await links();
    const where = { organizationId: w.organizationId, number: first?.number ?? 0 };
    await expect(t.database.write((tx) => tx.update(AuditLink, where, { hash: 'x' }))).rejects.toThrow(
      /append-only/,
    );
    await expect(t.database.write((tx) => tx.delete(AuditLink, where))).rejects.toThrow(/append-only/);
  });

  it('shows an entry that was changed behind its back', async () => {
    await aTrail();
    const [, second] = await links();
    await behindItsBack('audit_entry', `UPDATE audit_entry SET act = $1 WHERE id = $2`, [
      'PUT /nothing',
      second?.entryId,
    ]);
    expect((await state())?.breaks).toEqual([{ number: 2, what: 'changed' }]);
  });

  it('shows an entry that was taken out, with its link or without', async () => {
    await aTrail();
    const [, second] = await links();
    await behindItsBack('audit_entry', `DELETE FROM audit_entry WHERE id = $1`, [second?.entryId]);
    expect((await state())?.breaks).toEqual([{ number: 2, what: 'gone' }]);
    await behindItsBack('audit_link', `DELETE FROM audit_link WHERE entry_id = $1`, [second?.entryId]);
    expect((await state())?.breaks).toEqual([{ number: 3, what: 'gap' }]);
  });

  it('shows that its end was cut off', async () => {
    await aTrail();
    const last = (await links()).at(-1);
    await behindItsBack('audit_entry', `DELETE FROM audit_entry WHERE id = $1`, [last?.entryId]);
    await behindItsBack('audit_link', `DELETE FROM audit_link WHERE entry_id = $1`, [last?.entryId]);
    expect((await state())?.breaks).toEqual([{ number: last?.number, what: 'cut' }]);
  });

  it('stays whole where what was kept long enough is forgotten', async () => {
    await aTrail();
    const before = await links();
    await t.app.get(Audit).forget((before[1]?.at ?? 0) + 1);
    const now = await state();
    expect(now?.breaks).toEqual([]);
    expect(now?.kept?.from).toBeGreaterThan(1);
    expect(now?.kept?.until).toBe(before.length);
    const left = await t.database.read().findBy(AuditEntry, { organizationId: w.organizationId });
    expect(left.length).toBe(before.length - (now?.kept?.from ?? 1) + 1);
    expect(await t.database.read().countBy(AuditHead, { organizationId: w.organizationId })).toBe(1);
  });
});
