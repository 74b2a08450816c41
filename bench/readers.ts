import { performance } from 'node:perf_hooks';
import { takeOrders } from './orders.js';
import { BROWSER } from './signed-in.js';

/** What a reader opens, one after the other. */
const READ = ['/', '/goal', '/year', '/map', '/departments', '/kpis'];

/** People who read at once, each with a browser session of their own, apart from the service they ask. */
const orders = {
  read: async (url: string, cookies: readonly string[]) => {
    const taken: number[] = [];
    let errors = 0;
    const started = performance.now();
    const open = async (path: string, cookie: string) => {
      const asked = performance.now();
      const answer = await fetch(`${url}${path}`, { headers: { ...BROWSER, cookie } }).catch(() => null);
      const text = await answer?.text().catch(() => '');
      if (answer?.status !== 200 || !text?.endsWith('</html>')) errors += 1;
      taken.push(performance.now() - asked);
    };
    await Promise.all(
      cookies.map(async (cookie) => {
        for (const path of READ) await open(path, cookie);
      }),
    );
    return { taken, errors, seconds: (performance.now() - started) / 1000 };
  },
};
export type ReadersOrders = typeof orders;
takeOrders(orders, () => undefined);
