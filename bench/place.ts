import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { In, IsNull, Not } from 'typeorm';
import { ApplyService } from '../src/files/apply.service.js';
import { Claims } from '../src/mail/delivery/claims.service.js';
import { DeliveryOptions } from '../src/mail/delivery/delivery-options.js';
import { MailKinds } from '../src/mail/mail-kinds.js';
import { Occasion } from '../src/mail/occasion.entity.js';
import { OutboxMail } from '../src/mail/outbox-mail.entity.js';
import { type NewMail, OutboxService } from '../src/mail/outbox.service.js';
import { TickService } from '../src/notices/tick.service.js';
import { OutboxPageService } from '../src/overview/outbox-page.service.js';
import { Person } from '../src/organizations/person.entity.js';
import { VirtualClock } from '../src/platform/clock.js';
import { newId } from '../src/platform/ids.js';
import { crowdId, fillWithWaiting } from './crowd.js';
import { environmentFor, type Service, startService } from './service.js';

const DUE = 10;
const CLAIM = 500;
const ENQUEUED = 1000;
const PAGE = 50;
const EXAMPLE = new URL('../../examples/tessel.yaml', import.meta.url);

/** The example organization with ten occasions and ten mails due, among so many others that wait. */
export interface Place {
  readonly url: string;
  readonly service: Service;
  readonly clock: VirtualClock;
  /** Each does one thing and says how many milliseconds it took. */
  readonly works: Readonly<Record<Work, () => Promise<number>>>;
  /** From now on all that waits is due; 500 are claimed at a time. */
  makeAllDue(): Promise<void>;
  /** From now on 500 mails are due, and claimed at a time. */
  makeFiveHundredDue(): Promise<void>;
}

export type Work = 'tick' | 'claimTen' | 'claim' | 'page' | 'enqueue';

export async function placeWith(url: string, waiting: number): Promise<Place> {
  const clock = new VirtualClock('2027-01-01T00:00:00Z');
  const service = await startService(environmentFor(url), clock, { scratch: true });
  const { app, database } = service;
  const { organizationId } = await app.get(ApplyService).apply(readFileSync(EXAMPLE, 'utf8'));
  if (organizationId === null) throw new Error('The example was not kept.');
  await app.get(TickService).tick();
  const due = await nextDue(service, clock, organizationId);
  const kinds = app.get(MailKinds).all();
  const priorities = [...new Set(kinds.map(({ priority }) => priority))];
  await fillWithWaiting(database, { rows: waiting, now: clock.now(), priorities });
  const largest = await database.read().findOneByOrFail(Person, { address: 'somebody000001@other.example' });
  const claims = app.get(Claims);

  const tick = async () => {
    // The mails are taken away again, so that every run owes the same.
    await database.write(async (tx) => {
      await tx.delete(OutboxMail, { organizationId, occasionId: In(due) });
      await tx.update(Occasion, { organizationId, id: In(due) }, { lookAt: clock.now() });
    });
    return timed(async () => {
      if ((await app.get(TickService).tick()) === 0) throw new Error('Nothing was due.');
    });
  };

  const claimTen = async () => {
    const [...ten] = await database.read().find(OutboxMail, {
      where: { organizationId },
      order: { id: 'ASC' },
      take: DUE,
    });
    await database.write(async (tx) => {
      await tx.update(OutboxMail, { organizationId, nextAt: Not(IsNull()) }, { nextAt: null });
      const ids = In(ten.map(({ id }) => id));
      const waiting = { status: 'waiting', lease: null, nextAt: clock.now() } as const;
      await tx.update(OutboxMail, { organizationId, id: ids }, waiting);
    });
    return claimOf(DUE);
  };

  const claimOf = async (count: number) => {
    const { found, milliseconds } = await timedResult(() => claims.claim(kinds.map(({ kind }) => kind)));
    if (found?.mails.length !== count) throw new Error(`${found?.mails.length ?? 0} mails were claimed.`);
    await claims.release(found.lease, found.mails);
    return milliseconds;
  };

  const page = () =>
    timed(async () => {
      const { mails } = await app.get(OutboxPageService).page(largest.organizationId, {}, PAGE);
      if (mails.length === 0) throw new Error('The page is empty.');
    });

  const enqueue = async () => {
    const occasionId = newId();
    const mails = Array.from({ length: ENQUEUED }, (_, step): NewMail => ({
      ...{ organizationId: largest.organizationId, recipientId: largest.id, kind: 'agenda', step },
      ...{ occasionType: 'session', occasionId, timing: 1, dueAt: clock.now() + 1e9, usefulUntil: null },
    }));
    const milliseconds = await timed(async () => {
      const added = await database.write((tx) => app.get(OutboxService).enqueue(tx, mails));
      if (added !== ENQUEUED) throw new Error(`${added} mails were put in.`);
    });
    const { organizationId: theirs } = largest;
    await database.write((tx) => tx.delete(OutboxMail, { organizationId: theirs, occasionId }));
    return milliseconds;
  };

  const claimManyAtOnce = () => Object.assign(app.get(DeliveryOptions), { batch: CLAIM });

  return {
    ...{ url, service, clock },
    works: { tick, claimTen, claim: () => claimOf(CLAIM), page, enqueue },
    async makeFiveHundredDue() {
      claimManyAtOnce();
      const which = { organizationId, nextAt: Not(IsNull()) };
      await database.write(async (tx) => {
        await tx.update(OutboxMail, which, { nextAt: null });
        await tx.query(`UPDATE outbox SET next_at = ${clock.now()} WHERE id <= '${crowdId(CLAIM)}'`);
      });
    },
    makeAllDue() {
      claimManyAtOnce();
      clock.set('2090-01-01T00:00:00Z');
      return Promise.resolve();
    },
  };
}

/** Turns the clock to when the next ten occasions are due; nothing else of the organization waits. */
async function nextDue(
  { database }: Service,
  clock: VirtualClock,
  organizationId: string,
): Promise<string[]> {
  const where = { organizationId, lookAt: Not(IsNull()) };
  const due = await database.read().find(Occasion, { where, order: { lookAt: 'ASC' }, take: DUE });
  if (due.length < DUE) throw new Error(`Only ${due.length} occasions have anything to come.`);
  clock.set(due.at(-1)?.lookAt ?? 0);
  const ids = due.map(({ id }) => id);
  await database.write((tx) => tx.update(Occasion, { organizationId, id: Not(In(ids)) }, { lookAt: null }));
  return ids;
}

async function timedResult<T>(work: () => Promise<T>): Promise<{ found: T; milliseconds: number }> {
  const started = performance.now();
  return { found: await work(), milliseconds: performance.now() - started };
}

async function timed(work: () => Promise<void>): Promise<number> {
  return (await timedResult(work)).milliseconds;
}
