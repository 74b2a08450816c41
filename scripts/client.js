import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

/** The types of the API for programs in TypeScript, made from the document that the product itself serves. */
const built = (path) => import(new URL(`../dist/src/${path}`, import.meta.url).href);
const [{ AppModule }, { entities }, { SystemClock }, { Database }, { createApplication }, { settingsFrom }] =
  await Promise.all(
    [
      ...['app.module.js', 'entities.js', 'platform/clock.js', 'platform/database/database.js'],
      ...['platform/http/create-application.js', 'platform/settings.js'],
    ].map(built),
  );

const folder = await mkdtemp(join(tmpdir(), 'cadans-client-'));
const url = `sqlite:${join(folder, 'empty.sqlite')}`;
const settings = settingsFrom({
  ...{ BASE_URL: 'http://localhost', DATABASE_URL: url, MAIL_FROM: 'cadans@example.org', MAILBOX: 'on' },
  ...{ LINK_KEYS: `none:${'x'.repeat(32)}`, LOG_LEVEL: 'silent' },
});
const database = await Database.open({ url, entities, scratch: true });
const app = await createApplication(AppModule.with(settings, new SystemClock(), database), settings);
try {
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const { openApiDocument } = await built('platform/http/openapi.js');
  await writeFile(
    new URL('../client/cadans.d.ts', import.meta.url),
    `// Made by \`npm run client\` from the API's document; a test says when it is stale.\n${astToString(await openapiTS(openApiDocument(app), { defaultNonNullable: false }))}`,
  );
} finally {
  await app.close();
  await database.close();
  await rm(folder, { recursive: true });
}
