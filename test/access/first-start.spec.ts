import { afterEach, expect, it } from '@jest/globals';
import { AccessModule } from '../../src/access/access.module.js';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { OrganizationsModule } from '../../src/organizations/organizations.module.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { newId } from '../../src/platform/ids.js';
import { aPerson, tulip } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
afterEach(() => app.close());

const welcome = async () => (await app.app.get(BootstrapService).welcome()).join('\n');
const pathIn = (text: string) => new URL(/http\S+/.exec(text)?.[0] ?? '').pathname;

it('leads from an empty database to the first administrator, and then says nothing', async () => {
  app = await startTestApp({ rooms: [OrganizationsModule, AccessModule] });
  expect(await welcome()).toContain('cadans apply FILE');

  const organizationId = await app.app.get(OrganizationsService).create(tulip);
  const people = app.app.get(PeopleService);
  await people.put(organizationId, aPerson('Bob'));
  expect(await welcome()).toContain('Give somebody the role "admin"');

  await people.put(organizationId, aPerson('Eve', { roles: ['admin'], until: '2027-01-31' }));
  await people.put(organizationId, aPerson('Ada', { roles: ['admin'] }));
  const [first, second] = [await welcome(), await welcome()];
  expect(first).toContain('It signs in Ada of Tulip.');

  await app.signInAs('bob@example.com');
  expect(await welcome()).toContain('It signs in Ada of Tulip.');

  expect((await app.post(pathIn(second))).statusCode).toBe(303);
  expect((await app.post(pathIn(first))).statusCode).toBe(404);
  expect(await welcome()).toBe('');
});

it('looks for an administrator in every organization', async () => {
  app = await startTestApp({ rooms: [OrganizationsModule, AccessModule] });
  const organizations = app.app.get(OrganizationsService);
  await organizations.create(tulip);
  const later = await organizations.create({ ...tulip, key: 'zinnia', name: 'Zinnia' });
  await app.app.get(PeopleService).put(later, aPerson('Ada', { roles: ['admin'] }));
  expect(await welcome()).toContain('It signs in Ada of Zinnia.');
});

it('makes no link for somebody of another organization', async () => {
  app = await startTestApp({ rooms: [OrganizationsModule, AccessModule] });
  const organizationId = await app.app.get(OrganizationsService).create(tulip);
  const people = app.app.get(PeopleService);
  await people.put(organizationId, aPerson('Ada'));
  const { id } = await people.get(organizationId, 'ada@example.com');
  const bootstrap = app.app.get(BootstrapService);
  await expect(bootstrap.signInLinkFor(newId(), id)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await bootstrap.signInLinkFor(organizationId, id, '/goal')).toMatch(
    /^http:\/\/localhost:3000\/sign-in\/[\w-]+\.[\w-]+\?next=%2Fgoal$/,
  );
});
