import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/zones.js';
import { Rhythm } from '../../src/cycles/rhythm.entity.js';
import { Session } from '../../src/cycles/session.entity.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Closure } from '../../src/organizations/closure.entity.js';
import { Department } from '../../src/organizations/department.entity.js';
import { OrganizationChanges } from '../../src/organizations/organization-changes.js';
import { newId } from '../../src/platform/ids.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { UpdateRound } from '../../src/updates/update-round.entity.js';
import { UpdatesService } from '../../src/updates/updates.service.js';
import type { TestApp } from '../support/app.js';
import { aRound, aSession, rhythm, type RoundWorld, UPDATES, ZONE, startUpdates } from './world.js';

const at = (date: string, time = '10:00') => instantOf(date, time, ZONE);

let t: TestApp;
beforeAll(async () => void (t = await startUpdates()));
afterAll(() => t.close());

describe('a round of update requests', () => {
  let w: RoundWorld;
  beforeEach(async () => void (w = await aRound(t, at('2027-01-20'))));

  const occasion = async (session: Session = w.session) =>
    w.database.read().findOneByOrFail(Occasion, {
      organizationId: w.organizationId,
      id: (await w.round(session)).id,
    });
  const change = async (patch: Partial<Session>): Promise<Session> => {
    const after = { ...w.session, ...patch };
    after.startsAt = at(after.date, after.time);
    await w.announce(after);
    return after;
  };
  const organizationChanged = () =>
    w.database.write((tx) => w.app.get(OrganizationChanges).announce(tx, w.organizationId));
  const answer = async (key: 'care' | 'sales') => {
    const { id, roundId } = await w.requestOf(key);
    const said = { readings: {}, delivered: 'A', nothingDelivered: false, customer: 'B', help: '' };
    const answers = [{ ...said, requestId: id, version: 0 }];
    const command = { organizationId: w.organizationId, roundId, source: 'form' as const };
    return w.app.get(UpdatesService).submit({ ...command, personId: w.people.dirk, answers });
  };
  const aMail = async (kind: string, timing: number) => {
    const id = (await w.round()).id;
    await w.database.write((tx) =>
      w.app.get(OutboxService).enqueue(tx, [
        {
          organizationId: w.organizationId,
          kind,
          occasionType: 'update-round',
          occasionId: id,
          timing,
          step: 1,
          recipientId: w.people.anna,
          dueAt: at('2027-01-27', '09:00'),
          usefulUntil: null,
        },
      ]),
    );
  };
  const mails = async () =>
    (await w.database.read().findBy(OutboxMail, { organizationId: w.organizationId }))
      .map(({ kind, status }) => `${kind} ${status}`)
      .sort();

  it('asks every led department about the month before, until the session starts', async () => {
    expect(await w.round()).toMatchObject({ periodId: w.month('2027-01') });
    const requests = await w.requests();
    expect(requests.map(({ departmentId }) => departmentId).sort()).toEqual(
      Object.values(w.departments).sort(),
    );
    expect(new Set(requests.map(({ dueOn }) => dueOn))).toEqual(new Set(['2027-02-02']));
    expect(requests[0]).toMatchObject({
      opensAt: at('2027-01-27', '09:00'),
      dueAt: at('2027-02-03', '00:00'),
      closesAt: at('2027-02-03'),
      version: 0,
      answeredAt: null,
    });
    expect(await occasion()).toMatchObject({ until: at('2027-02-03'), timing: 0, lookAt: at('2027-01-20') });
  });

  it('follows a session that moves: new dates, a new timing, nothing old leaves', async () => {
    await aMail('update-request', 0);
    await change({ date: '2027-02-10' });
    const [request] = await w.requests();
    expect(request).toMatchObject({ dueOn: '2027-02-09', closesAt: at('2027-02-10') });
    expect(await occasion()).toMatchObject({ until: at('2027-02-10'), timing: 1 });
    expect(await mails()).toEqual(['update-request withdrawn']);
    await w.announce({ ...w.session, date: '2027-02-10', startsAt: at('2027-02-10') });
    expect((await occasion()).timing).toBe(1);
  });

  it('asks about another month when the session moves to one, unless it has opened or was answered', async () => {
    await change({ date: '2027-03-03' });
    expect((await w.round()).periodId).toBe(w.month('2027-02'));
    w.clock.set(at('2027-02-24', '09:00'));
    await change({ date: '2027-04-07' });
    expect((await w.round()).periodId).toBe(w.month('2027-02'));
    expect((await w.requests())[0]?.dueOn).toBe('2027-04-06');
  });

  it('rests while the session is cancelled, but keeps receipts, and goes on when it takes place after all', async () => {
    w.clock.set(at('2027-01-28'));
    expect(await answer('sales')).toMatchObject([{ outcome: 'saved' }]);
    await aMail('update-nudge', 0);
    await change({ cancelledAt: at('2027-01-28') });
    expect(await mails()).toEqual(['update-nudge withdrawn', 'update-receipt waiting']);
    w.clock.set(at('2027-01-29'));
    await change({});
    expect(await occasion()).toMatchObject({ lookAt: at('2027-01-29'), until: at('2027-02-03'), timing: 0 });
    expect(await w.requests()).toHaveLength(4);
  });

  it('never begins for a cancelled or past session, for other kinds, or without rules', async () => {
    const past = await aSession(w, w, { date: '2027-01-06' });
    const quarterly = await aSession(w, w, { date: '2027-03-03', kind: 'quarterly' });
    const cancelled = await aSession(w, w, { date: '2027-03-10', cancelledAt: 1 });
    await w.announce(past, quarterly, cancelled);
    await w.database.write((tx) =>
      tx.update(Rhythm, { organizationId: w.organizationId }, { rules: rhythm(null) }),
    );
    await w.announce(await aSession(w, w, { date: '2027-03-17' }));
    expect(await w.database.read().countBy(UpdateRound, { organizationId: w.organizationId })).toBe(1);
  });

  it('belongs to a quarterly session that carries the monthly one', async () => {
    const merged = await aSession(w, w, { date: '2027-03-03', kind: 'quarterly', merged: ['monthly'] });
    await w.announce(merged);
    expect(await w.round(merged)).toMatchObject({ periodId: w.month('2027-02') });
  });

  it('is not asked again before an extra session about the same month', async () => {
    const extra = await aSession(w, w, { date: '2027-02-17', extraordinary: true });
    const other = await aSession(w, w, { date: '2027-03-17', extraordinary: true });
    await w.announce(extra, other);
    const rounds = await w.database.read().findBy(UpdateRound, { organizationId: w.organizationId });
    expect(rounds.map(({ sessionId }) => sessionId).sort()).toEqual([w.session.id, other.id].sort());
  });

  it('follows a department’s days off, and raises the timing only then', async () => {
    await organizationChanged();
    expect((await occasion()).timing).toBe(0);
    const { organizationId } = w;
    const closure = { organizationId, id: newId(), departmentId: w.departments.web, name: 'Move' };
    await w.database.write((tx) =>
      tx.insert(Closure, { ...closure, fromDate: '2027-02-01', untilDate: '2027-02-02' }),
    );
    await organizationChanged();
    expect((await occasion()).timing).toBe(1);
    expect((await w.requestOf('web')).dueOn).toBe('2027-01-29');
    expect((await w.requestOf('care')).dueOn).toBe('2027-02-02');
    await organizationChanged();
    expect((await occasion()).timing).toBe(1);
  });

  it('lets go of a department that ended, unless it answered', async () => {
    w.clock.set(at('2027-01-28'));
    await answer('sales');
    await w.database.write((tx) =>
      tx.update(Department, { organizationId: w.organizationId }, { untilDate: '2027-01-31' }),
    );
    await organizationChanged();
    expect((await w.requests()).map(({ departmentId }) => departmentId)).toEqual([w.departments.sales]);
    await w.database.write((tx) =>
      tx.update(Department, { organizationId: w.organizationId }, { untilDate: null }),
    );
    await organizationChanged();
    expect(await w.requests()).toHaveLength(4);
    expect((await w.requestOf('sales')).version).toBe(1);
  });

  it('comes back when every department had left it', async () => {
    const everyone = { organizationId: w.organizationId };
    await w.database.write((tx) => tx.update(Department, everyone, { untilDate: '2027-01-31' }));
    await organizationChanged();
    expect(await w.requests()).toEqual([]);
    expect((await occasion()).until).toBe(w.session.startsAt);
    await w.database.write((tx) => tx.update(Department, everyone, { untilDate: null }));
    await organizationChanged();
    expect(await w.requests()).toHaveLength(4);
  });

  it('leaves closed requests as they were', async () => {
    w.clock.set(at('2027-02-03'));
    await change({ date: '2027-02-10' });
    expect((await w.requests()).map(({ dueOn }) => dueOn)).toEqual(Array(4).fill('2027-02-02'));
  });

  it('follows lead times of the rhythm', async () => {
    const earlier = { ...UPDATES, closes: { before: 1, unit: 'working-days', at: '17:00' } } as const;
    await w.database.write((tx) =>
      tx.update(Rhythm, { organizationId: w.organizationId }, { rules: rhythm(earlier) }),
    );
    await w.announce(w.session);
    expect((await w.requests())[0]?.closesAt).toBe(at('2027-02-02', '17:00'));
    // The month goes to leadership until the session begins, whenever answers close.
    expect((await occasion()).until).toBe(at('2027-02-03', '10:00'));
  });

  it('costs the same few questions for one round and for twelve', async () => {
    const months = Array.from({ length: 11 }, (_, index) => `2027-${String(index + 2).padStart(2, '0')}-24`);
    for (const date of months) await w.announce(await aSession(w, w, { date }));
    const counted = async () => {
      const sessions = await w.database.read().findBy(Session, { organizationId: w.organizationId });
      let questions = 0;
      await w.database.write(async (tx) => {
        const runner = tx.queryRunner as unknown as { query: (...args: unknown[]) => Promise<unknown> };
        const query = runner.query.bind(runner);
        runner.query = (...args) => {
          if (/^\s*SELECT/i.test(String(args[0]))) questions += 1;
          return query(...args);
        };
        await w.app.get(OrganizationChanges).announce(tx, w.organizationId);
        runner.query = query;
      });
      return [sessions.length, questions] as const;
    };
    const [sessions, questions] = await counted();
    expect(sessions).toBe(12);
    expect(await w.database.read().countBy(UpdateRequest, { organizationId: w.organizationId })).toBe(48);
    expect(questions).toBeLessThan(20);
  });
});
