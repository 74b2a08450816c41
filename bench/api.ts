import type { ApiBareOrders } from './api-bare.js';
import { answersPerSecond, type Call } from './api-load.js';
import type { ApiServiceOrders } from './api-service.js';
import { startHand } from './orders.js';
import { median, ofRounds, type Piece } from './piece.js';
import { environmentFor } from './service.js';

const SIZE = { departments: 40, kpis: 3, months: 12 };
const AT_LEAST = 0.5;

/** Each connection changes what no other does: who writes the same row at once waits for the row, not for us. */
const HEAD = 'hoofd{i}@many.example';
const PERSON = { locale: 'nl', zone: 'Europe/Amsterdam', roles: ['member'], from: '2020-01-01' };
const CALLS: Readonly<Record<string, Call>> = {
  'reading one KPI': { method: 'GET', path: 'kpis/kpi-{i}-1' },
  'reading the list of 122 KPIs': { method: 'GET', path: 'kpis' },
  'reading one person': { method: 'GET', path: `people/${HEAD}` },
  'reading the list of 21 people': { method: 'GET', path: 'people' },
  'changing a person': {
    ...{ method: 'PUT', path: `people/${HEAD}`, body: JSON.stringify({ name: 'Hoofd {n}', ...PERSON }) },
  },
  'keeping a reading': {
    ...{ method: 'POST', path: 'readings' },
    body: '{"readings":[{"kpi":"kpi-{i}-1","period":"2027-12-09","value":7{n}}]}',
  },
};

/**
 * The API, with everything it does for an answer, against a bare NestJS route that reads or writes the same rows by raw
 * SQL; each in a process of its own, asked over HTTP, turn by turn. Neither waits for the disk.
 */
export const api: Piece = {
  name: 'api',
  on: 'each',
  async run({ quick }, databases) {
    const environment = environmentFor(await databases.create('api'));
    const service = await startHand<ApiServiceOrders>('api-service', environment);
    const { organizationId, token } = await service.order('world', SIZE);
    const bare = await startHand<ApiBareOrders>('api-bare', environment);
    try {
      const ports = { service: await service.order('port'), bare: await bare.order('port') };
      const [rounds, seconds] = quick ? [1, 0.2] : [5, 2];
      const findings = [];
      for (const [name, call] of Object.entries(CALLS)) {
        const ours = { ...call, path: `/api/v1/${call.path}` };
        const theirs = { ...call, path: `/bare/${organizationId}/${call.path}` };
        const ask = async (during: number) => ({
          service: await answersPerSecond(ports.service, ours, token, during),
          bare: await answersPerSecond(ports.bare, theirs, token, during),
        });
        await ask(seconds / 2);
        const rates = [];
        for (let round = 0; round < rounds; round += 1) rates.push(await ask(seconds));
        findings.push({
          ...{ name: `API, ${name}, against a bare route with raw SQL`, unit: 'times' as const },
          ...ofRounds(rates.map((rate) => rate.service / rate.bare)),
          atLeast: AT_LEAST,
          detail: {
            servicePerSecond: Math.round(median(rates.map((rate) => rate.service))),
            barePerSecond: Math.round(median(rates.map((rate) => rate.bare))),
          },
        });
      }
      return findings;
    } finally {
      await bare.stop();
      await service.stop();
    }
  },
};
