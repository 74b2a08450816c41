import { expect, it } from '@jest/globals';
import { DeliveryAttempt } from '../../../src/mail/delivery-attempt.entity.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { tokenOfTulip } from '../support/api-token.js';
import { expectNoneLost } from '../support/arrivals.js';
import { FakeTime } from '../support/fake-time.js';
import { redChecks } from '../support/health.js';
import { Postfix } from '../support/postfix.js';
import { note } from '../support/proof.js';
import { scene } from '../support/scene.js';
import { until, untilRows } from '../support/until.js';

const HOURS = 6;
const PEOPLE = 120;
const A_MINUTE = 600;
/** What may leave at once after a pause: what the rate gives in five seconds. */
const AT_ONCE = A_MINUTE / 12;
const here = scene();

it(`a mail server away for ${HOURS} hours: mails wait, pages answer, health says so; back again it gets them at the rate that is set`, async () => {
  const postfix = new Postfix(here.settings['SMTP_URL'] ?? '');
  const smtp = await postfix.start();
  await postfix.stop();
  try {
    await prepareBurst(here.url, { people: PEOPLE });
    const token = await tokenOfTulip(here.url);
    const clock = new FakeTime('+0');
    const { service, address, port } = await here.serving({
      ...{ ...clock.settings, SMTP_URL: smtp, SMTP_RATE: `${A_MINUTE}`, LOG_LEVEL: 'silent' },
    });
    let failures = 0;
    for (let hour = 0; hour <= HOURS; hour += 1) {
      clock.set(`+${hour}h`);
      const now = () => Date.now() + hour * 3_600_000;
      // All were tried again in this hour, and wait for the next time.
      await service.until(
        untilRows(
          here.url,
          (rows) => rows.length >= PEOPLE && rows.every(({ nextAt }) => (nextAt ?? 0) > now()),
        ),
      );
      const answer = await fetch(`${address}/api/v1/outbox`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(answer.status).toBe(200);
      expect((await fetch(`${address}/sign-in`)).status).toBe(200);
      failures = await until(here.url, (database) => database.read().count(DeliveryAttempt));
    }
    expect(await redChecks(port)).toContain('mail');

    await postfix.start();
    clock.set(`+${HOURS + 3}h`);
    const rows = await service.until(settledOutbox(here.url, PEOPLE));
    expect(await service.stop()).toMatchObject({ code: 0 });
    await postfix.idle();
    expect(expectNoneLost(rows, here.sink.received)).toBe(0);
    const left = rows.map(({ settledAt }) => settledAt ?? 0).sort((a, b) => a - b);
    for (const [i, from] of left.entries()) {
      const inTheSecond = left.slice(i).filter((at) => at < from + 1000).length;
      expect(inTheSecond).toBeLessThanOrEqual(AT_ONCE + A_MINUTE / 60 + 1);
    }
    const seconds = ((left.at(-1) ?? 0) - (left[0] ?? 0)) / 1000;
    note(
      `away for ${HOURS} hours: ${PEOPLE} mails waited through ${failures} attempts, pages answered every hour; ` +
        `back again they left within ${seconds.toFixed(0)} s at ${A_MINUTE} a minute, each once`,
    );
  } finally {
    await postfix.remove();
  }
});
