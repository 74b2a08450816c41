import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../src/platform/database/database.js';
import { WakeCalls } from '../../../src/platform/database/wake-calls.js';
import { SystemTimers } from '../../../src/platform/timers.js';
import { openTestDatabase, testDatabase } from '../../support/database.js';
import { testSettings } from '../../support/settings.js';

let database: Database;
let url: string;
let close: () => Promise<void>;
const open: WakeCalls[] = [];

beforeAll(async () => ({ database, url, close } = await openTestDatabase()));
afterEach(() => Promise.all(open.splice(0).map((calls) => calls.onApplicationShutdown())));
afterAll(() => close());

/** One process's ear, with a way to wait until it has heard something. */
function process() {
  const calls = new WakeCalls(database, testSettings({ DATABASE_URL: url }), new SystemTimers());
  open.push(calls);
  let heard = () => {};
  calls.follow(() => heard());
  return { calls, next: () => new Promise<'woken'>((resolve) => (heard = () => resolve('woken'))) };
}

if (testDatabase === 'postgres') {
  describe('a call between processes', () => {
    it('is heard by the others as soon as it is made', async () => {
      const [caller, listener] = [process(), process()];
      const listening = listener.next();
      await listener.calls.listen();
      await listening;
      const woken = listener.next();
      caller.calls.call();
      expect(await woken).toBe('woken');
    });

    it('is heard again after the connection broke, and what was missed meanwhile is looked for', async () => {
      const [caller, listener] = [process(), process()];
      await listener.calls.listen();
      const listeningAgain = listener.next();
      await database.read().query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'cadans wake calls' AND datname = current_database()`,
      );
      await listeningAgain;
      const woken = listener.next();
      caller.calls.call();
      expect(await woken).toBe('woken');
    });
  });
} else {
  it('there is nobody to call on SQLite', async () => {
    const { calls } = process();
    await calls.listen();
    expect(() => calls.call()).not.toThrow();
  });
}
