import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Socket } from 'node:net';
import { expect, it } from '@jest/globals';
import { prepareBurst } from '../../service/support/burst.js';
import { inOutbox, settledOutbox } from '../../service/support/outbox.js';
import type { Service } from '../../service/support/service.js';
import { expectNoneLost } from '../support/arrivals.js';
import { untilReady } from '../support/health.js';
import { note } from '../support/proof.js';
import { scene } from '../support/scene.js';

const FILES = 64;
const CALLERS = 200;
const MAILS = 20;
const here = scene();

it(`a service that may open ${FILES} files and is called by ${CALLERS} at once turns callers away, lives, and goes on by itself`, async () => {
  const { service, port } = await here.serving({ LOG_LEVEL: 'info' });
  // Once it has started: loading its modules it opens many at once.
  await service.until(listening(service));
  execFileSync('prlimit', ['--pid', `${service.pid}`, `--nofile=${FILES}:`]);
  const callers = Array.from({ length: CALLERS }, () => connect(port, '127.0.0.1'));
  const turnedAway = callers.map((caller) => {
    caller.on('error', () => undefined);
    return once(caller, 'close').then(() => caller);
  });
  // As soon as one is turned away there is no file left to open.
  await service.until(Promise.race(turnedAway));
  await prepareBurst(here.url, { people: MAILS });
  // What is due is put in all the same, by what was loaded before.
  await service.until(inOutbox(here.url, MAILS));
  // Who was let in is answered, and nothing crashes.
  const inside = await firstAnswer(callers);
  expect(inside).toMatch(/^HTTP\/1\.1 (200|503) /);
  const away = callers.filter(({ closed }) => closed).length;
  expect(away).toBeGreaterThan(CALLERS - FILES);
  callers.forEach((caller) => caller.destroy());

  const green = await service.until(untilReady(port, true));
  const rows = await service.until(settledOutbox(here.url, MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });
  expect(expectNoneLost(rows, here.sink.received)).toBe(0);
  note(
    `${FILES} files, ${CALLERS} callers: ${away} turned away, one inside was answered "${inside}"; ` +
      `ready ${green} ms after they left, ${MAILS} mails arrived, each once`,
  );
});

/** Resolves once it says so: by then all that it may need is loaded. */
async function listening(service: Service): Promise<void> {
  while (!service.said.includes('Listening on')) await wait(10);
}

/** Asks over the connections that stand, one after the other, until one answers; its first line. */
async function firstAnswer(callers: readonly Socket[]): Promise<string> {
  for (const caller of callers) {
    if (caller.closed || caller.destroyed) continue;
    const answer = Promise.race([once(caller, 'data'), once(caller, 'close').then(() => [])]);
    caller.write('GET /health/serving HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const [chunk] = (await answer) as [Buffer?];
    if (chunk) return chunk.toString('latin1').split('\r\n')[0] ?? '';
  }
  return 'nobody was let in';
}
