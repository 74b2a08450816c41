import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BootstrapService } from '../src/access/bootstrap.service.js';
import { PeopleService } from '../src/organizations/people.service.js';
import type { VirtualClock } from '../src/platform/clock.js';
import type { Database } from '../src/platform/database/database.js';

/** The service with an organization in it. */
export interface Served {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly clock: VirtualClock;
  readonly organizationId: string;
}

export const BROWSER = {
  ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin', 'accept-encoding': 'gzip' },
};

/** The browser session of somebody new: of one who may do everything, or of a leader. */
export async function signIn(world: Served, name: string): Promise<string> {
  const { app, organizationId } = world;
  const address = `${name}@bench.example`;
  const roles = name === 'everything' ? (['admin', 'leader', 'planner'] as const) : (['leader'] as const);
  const person = { locale: 'nl', zone: 'Europe/Amsterdam', from: '2020-01-01', until: null } as const;
  await app.get(PeopleService).put(organizationId, { ...person, name, address, roles: [...roles] });
  const { id } = await app.get(PeopleService).get(organizationId, address);
  return signInAs(world, id, Number(name.replace(/\D/g, '')));
}

/** The browser session of a person. */
export async function signInAs({ app, organizationId }: Served, personId: string, number = 0) {
  const link = await app.get(BootstrapService).signInLinkFor(organizationId, personId);
  // Each from a computer of their own: how many sign in from one within a minute is limited.
  const remoteAddress = `10.0.${number >> 8}.${number & 255}`;
  const { cookies } = await app.inject({
    ...{ method: 'POST', url: new URL(link).pathname, headers: BROWSER, remoteAddress },
  });
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ');
}
