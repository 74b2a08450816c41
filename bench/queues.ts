import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { In, IsNull, Not } from 'typeorm';
import { AppModule } from '../src/app.module.js';
import { entities } from '../src/entities.js';
import { ApplyService } from '../src/files/apply.service.js';
import { Claims } from '../src/mail/delivery/claims.service.js';
import { Gate } from '../src/mail/delivery/gate.service.js';
import { MailKinds } from '../src/mail/mail-kinds.js';
import { Occasion } from '../src/mail/occasion.entity.js';
import { OutboxMail } from '../src/mail/outbox-mail.entity.js';
import { TickService } from '../src/notices/tick.service.js';
import { VirtualClock } from '../src/platform/clock.js';
import { Database } from '../src/platform/database/database.js';
import { settingsFrom } from '../src/platform/settings.js';
import { fillWithWaiting } from './crowd.js';
import type { Databases } from './databases.js';
import { type Finding, median, rounded } from './piece.js';

const DUE = 10;
const [FEW, MANY] = [1_000, 100_000];
const WARM_UP = 10;
const RUNS = 41;
const EXAMPLE = new URL('../../examples/tessel.yaml', import.meta.url);

interface Place {
  tick(): Promise<number>;
  claim(): Promise<number>;
  close(): Promise<void>;
}

/** The example organization with ten occasions and ten mails due, among so many others that wait. */
async function placeWith(url: string, waiting: number): Promise<Place> {
  const clock = new VirtualClock('2027-01-01T00:00:00Z');
  const settings = settingsFrom({
    ...{ DATABASE_URL: url, BASE_URL: 'http://localhost', MAIL_FROM: 'bench@example.org', MAILBOX: 'on' },
    ...{ LINK_KEYS: 'bench:0123456789abcdef0123456789abcdef', LOG_LEVEL: 'silent' },
  });
  const database = await Database.open({ url, entities, scratch: true });
  const app = await NestFactory.createApplicationContext(AppModule.with(settings, clock, database), {
    logger: false,
  });
  const { organizationId } = await app.get(ApplyService).apply(readFileSync(EXAMPLE, 'utf8'));
  if (organizationId === null) throw new Error('The example was not kept.');
  await app.get(TickService).tick();
  const due = await nextDue(database, clock, organizationId);
  const priorities = [
    ...new Set(
      app
        .get(MailKinds)
        .all()
        .map((kind) => kind.priority),
    ),
  ];
  await fillWithWaiting(database, waiting, clock.now(), priorities);
  const mails = () => ({ organizationId, occasionId: In(due) });
  return {
    async tick() {
      // The mails are taken away again, so that every run owes the same.
      await database.write(async (tx) => {
        await tx.delete(OutboxMail, mails());
        await tx.update(Occasion, { organizationId, id: In(due) }, { lookAt: clock.now() });
      });
      return timed(async () => {
        if ((await app.get(TickService).tick()) === 0) throw new Error('Nothing was due.');
      });
    },
    async claim() {
      const [...ten] = await database.read().find(OutboxMail, {
        where: { organizationId },
        order: { id: 'ASC' },
        take: DUE,
      });
      await database.write(async (tx) => {
        await tx.update(OutboxMail, { organizationId, nextAt: Not(IsNull()) }, { nextAt: null });
        const ids = In(ten.map(({ id }) => id));
        await tx.update(
          OutboxMail,
          { organizationId, id: ids },
          { status: 'waiting', lease: null, nextAt: clock.now() },
        );
      });
      const kinds = await app.get(Gate).open();
      return timed(async () => {
        const claim = await app.get(Claims).claim(kinds);
        if (claim?.mails.length !== DUE) throw new Error(`${claim?.mails.length ?? 0} mails were claimed.`);
      });
    },
    close: () => closeBoth(app, database),
  };
}

/** Turns the clock to when the next ten occasions are due; nothing else of the organization waits. */
async function nextDue(database: Database, clock: VirtualClock, organizationId: string): Promise<string[]> {
  const where = { organizationId, lookAt: Not(IsNull()) };
  const due = await database.read().find(Occasion, { where, order: { lookAt: 'ASC' }, take: DUE });
  if (due.length < DUE) throw new Error(`Only ${due.length} occasions have anything to come.`);
  clock.set(due.at(-1)?.lookAt ?? 0);
  const ids = due.map(({ id }) => id);
  await database.write((tx) => tx.update(Occasion, { organizationId, id: Not(In(ids)) }, { lookAt: null }));
  return ids;
}

async function closeBoth(app: INestApplicationContext, database: Database): Promise<void> {
  await app.close();
  await database.close();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What ten cost among a thousand and among a hundred thousand that wait; turn by turn, so both meet the same load. */
export async function benchQueues(databases: Databases): Promise<Finding[]> {
  const few = await placeWith(await databases.create('few'), FEW);
  const many = await placeWith(await databases.create('many'), MANY);
  const compare = async (what: string, work: (place: Place) => Promise<number>): Promise<Finding> => {
    const [among, amongMany]: [number[], number[]] = [[], []];
    for (let run = -WARM_UP; run < RUNS; run += 1) {
      const [one, other] = [await work(few), await work(many)];
      if (run < 0) continue;
      among.push(one);
      amongMany.push(other);
    }
    const [fewMs, manyMs] = [median(among), median(amongMany)];
    return {
      name: `${what} among 100,000 waiting against 1,000, ${databases.name}`,
      value: rounded(manyMs / fewMs),
      unit: 'times',
      limit: 1.5,
      detail: { amongThousandMs: rounded(fewMs), amongHundredThousandMs: rounded(manyMs) },
    };
  };
  try {
    return [
      await compare('tick with ten due', (place) => place.tick()),
      await compare('claim of ten mails', (place) => place.claim()),
    ];
  } finally {
    await few.close();
    await many.close();
  }
}
