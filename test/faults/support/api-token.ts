import { NestFactory } from '@nestjs/core';
import { ApiTokensService } from '../../../src/access/api-tokens.service.js';
import { AppModule } from '../../../src/app.module.js';
import { entities } from '../../../src/entities.js';
import { OrganizationsService } from '../../../src/organizations/organizations.service.js';
import { SystemClock } from '../../../src/platform/clock.js';
import { Database } from '../../../src/platform/database/database.js';
import { tulip } from '../../organizations/tulip.js';
import { testSettings } from '../../support/settings.js';

/** An API token of the organization Tulip, which is made if the database does not have it. */
export async function tokenOfTulip(url: string): Promise<string> {
  const database = await Database.open({ url, entities });
  const module = AppModule.with(testSettings({ DATABASE_URL: url }), new SystemClock(), database);
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  const organizations = app.get(OrganizationsService);
  const known = (await organizations.list()).find(({ key }) => key === 'tulip');
  const organizationId = known?.organizationId ?? (await organizations.create(tulip));
  const scopes = ['read' as const, 'write' as const];
  const { text } = await app
    .get(ApiTokensService)
    .make({ organizationId, name: 'test', scopes, expiresAt: null });
  await app.close();
  await database.close();
  return text;
}
