import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { arrivals, expectNoneLost } from './support/arrivals.js';
import { copiesById } from './support/copies.js';
import { onTheirWay } from './support/outbox.js';
import { note } from './support/proof.js';
import { chances, scale } from './support/scale.js';
import { CONNECTIONS, scene } from './support/scene.js';

const KILLS_IN_A_BURST = 3;
/** Without it a burst is over before the third kill. */
const ANSWER_MS = 10;
const bursts = Array.from({ length: scale.kills / KILLS_IN_A_BURST }, (_, i) => i + 1);
const here = scene();

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
    await prepareBurst(here.url, { people: scale.burst });
    // By mail and holder: what an earlier kill left behind stands there until its lease runs out.
    const mayComeTwice = new Map<string, string>();
    for (const { mails, ms } of moments(burst)) {
      const begun = arrivals(here.sink, mails, ANSWER_MS);
      const service = here.start();
      if (mails > 0) await service.until(begun);
      await wait(ms);
      await service.kill();
      const held = (await onTheirWay(here.url)).map((mail) => [`${mail.id} ${mail.lease}`, mail] as const);
      const out = held.filter(([holding]) => !mayComeTwice.has(holding));
      expect(out.length).toBeLessThanOrEqual(CONNECTIONS);
      for (const [holding, { messageId }] of out) mayComeTwice.set(holding, messageId ?? '');
      note(
        `killed ${ms} ms after ${mails === 0 ? 'its start' : `${mails} more mails`}: ` +
          `${here.sink.received.length} had arrived in all, ${out.length} were on their way`,
      );
    }
    const { service: last } = await here.serving();
    const rows = await last.until(settledOutbox(here.url, scale.burst));
    expect(await last.stop()).toMatchObject({ code: 0 });

    const extra = expectNoneLost(rows, here.sink.received);
    expect(new Set(here.sink.received.map(({ to }) => to.join())).size).toBe(scale.burst);
    for (const [id, { length }] of copiesById(here.sink.received)) {
      const allowed = [...mayComeTwice.values()].filter((other) => other === id).length;
      expect(length - 1).toBeLessThanOrEqual(allowed);
    }
    note(
      `counted: ${scale.burst} owed, ${rows.length} different mails arrived, ` +
        `${extra} copies too many, ${mayComeTwice.size} allowed`,
    );
  },
);
