import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { OrganizationsModule } from '../../src/organizations/organizations.module.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aPerson, tulip } from '../organizations/tulip.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../support/app.js';
import { ProbeModule } from './probe.js';

/** Tulip and Rose, two organizations of one installation; Ada is of both, and administers Tulip. */
export async function startWorld(options: TestAppOptions = {}) {
  const app = await startTestApp({ rooms: [OrganizationsModule, ProbeModule], ...options });
  const organizations = app.app.get(OrganizationsService);
  const people = app.app.get(PeopleService);
  const here = await organizations.create(tulip);
  const elsewhere = await organizations.create({ ...tulip, key: 'rose', name: 'Rose' });
  await people.putAll(here, [
    aPerson('Ada', { roles: ['admin'], locale: 'en' }),
    aPerson('Bob', { roles: ['planner'] }),
    aPerson('Cas', { until: '2027-03-31' }),
    aPerson('Dee', { from: '2027-04-01' }),
  ]);
  await people.put(elsewhere, aPerson('Ada', { locale: 'en' }));
  return {
    ...app,
    here,
    elsewhere,
    people,
    /** A link that signs in somebody of Tulip, as a path. */
    linkFor: async (name: string, next?: string): Promise<string> => {
      const { id } = await people.get(here, `${name}@example.com`);
      const url = await app.app.get(BootstrapService).signInLinkFor(here, id, next);
      return url.slice(app.settings.values.BASE_URL.length);
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Every value of every table, as text. */
export async function dump({ database }: Pick<TestApp, 'database'>): Promise<string> {
  const manager = database.read();
  const tables = manager.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const rows: unknown[] = [];
  for (const table of tables) rows.push(await manager.query(`SELECT * FROM "${table}"`));
  return JSON.stringify(rows);
}
