import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../mail/support/mail-server.js';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { Service } from '../service/support/service.js';
import { freshDatabaseUrl } from '../support/database.js';
import { copiesById } from './support/copies.js';
import { onTheirWay } from './support/outbox.js';
import { note } from './support/proof.js';
import { chances, scale } from './support/scale.js';

const KILLS_IN_A_BURST = 3;
const CONNECTIONS = 5;
const bursts = Array.from({ length: scale.kills / KILLS_IN_A_BURST }, (_, i) => i + 1);
let sink: MailServer;
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  sink = new MailServer();
  ({ url, drop } = await freshDatabaseUrl());
});
afterEach(async () => {
  await sink.stop();
  await drop();
});

/** Resolves as soon as so many more messages are here. */
function arrived(more: number): Promise<void> {
  const wanted = sink.received.length + more;
  return new Promise((resolve) => {
    sink.onMessage = () => {
      if (sink.received.length >= wanted) resolve();
      return Promise.resolve(null);
    };
  });
}

/** When to kill: a while after so many mails, or, without any, somewhere between the start and the first of them. */
function moments(burst: number) {
  const mails = chances(burst, KILLS_IN_A_BURST, 0, scale.burst / 5);
  const delays = chances(1000 + burst, KILLS_IN_A_BURST, 0, 80);
  const starting = chances(2000 + burst, KILLS_IN_A_BURST, 0, 3);
  return mails.map((after, i) =>
    starting[i] === 0
      ? { mails: 0, ms: (delays[i] ?? 0) * 60 }
      : { mails: Math.max(1, after), ms: delays[i] ?? 0 },
  );
}

it.each(bursts)(
  `burst ${'%i'} of ${bursts.length}: killed ${KILLS_IN_A_BURST} times in ${scale.burst} mails, none is lost; only what was on its way comes twice`,
  async (burst) => {
    await prepareBurst(url, { people: scale.burst });
    const smtp = await sink.start();
    const settings = {
      DATABASE_URL: url,
      SMTP_URL: smtp,
      SMTP_CONNECTIONS: `${CONNECTIONS}`,
      MAIL_LEASE_SECONDS: '2',
    };
    // By mail and holder: what an earlier kill left behind stands there until its lease runs out.
    const mayComeTwice = new Map<string, string>();
    for (const { mails, ms } of moments(burst)) {
      const service = Service.start(settings);
      if (mails > 0) await service.until(arrived(mails));
      await wait(ms);
      await service.kill();
      const held = (await onTheirWay(url)).map((mail) => [`${mail.id} ${mail.lease}`, mail] as const);
      const out = held.filter(([holding]) => !mayComeTwice.has(holding));
      expect(out.length).toBeLessThanOrEqual(CONNECTIONS);
      for (const [holding, { messageId }] of out) mayComeTwice.set(holding, messageId ?? '');
      note(
        `killed ${ms} ms after ${mails === 0 ? 'its start' : `${mails} more mails`}: ` +
          `${sink.received.length} had arrived in all, ${out.length} were on their way`,
      );
    }
    const last = Service.start(settings);
    const rows = await last.until(settledOutbox(url, scale.burst));
    expect(await last.stop()).toMatchObject({ code: 0 });

    expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
    const copies = copiesById(sink.received);
    expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
    expect(new Set(sink.received.map(({ to }) => to.join())).size).toBe(scale.burst);
    const twice = [...copies].filter(([, { length }]) => length > 1);
    for (const [id, same] of twice) {
      const allowed = [...mayComeTwice.values()].filter((other) => other === id).length;
      expect(same.length - 1).toBeLessThanOrEqual(allowed);
      expect(new Set(same.map(({ hash }) => hash)).size).toBe(1);
    }
    note(
      `counted: ${scale.burst} owed, ${copies.size} different mails arrived, ` +
        `${sink.received.length - copies.size} copies too many, ${mayComeTwice.size} allowed`,
    );
  },
);
