import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { parse } from 'yaml';
import { AppModule } from '../../src/app.module.js';
import { ApplyService } from '../../src/files/apply.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { openTestDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';

const documentation = readFileSync(new URL('../../docs/organization-file.md', import.meta.url), 'utf8');

/** Examples of the document that are whole files, by the word after `yaml`. */
const files = [...documentation.matchAll(/```yaml ?(.*)\n([\s\S]*?)\n```/g)].flatMap(([, name, text = '']) =>
  (parse(text) as { organization?: object } | null)?.organization ? [{ name, text }] : [],
);

/** A person who reads the document now, the first day of its simulation, and the first one of its fiscal year. */
const DAYS = ['2026-11-26', '2027-01-01', '2027-04-01'];

describe('the document', () => {
  it('has whole files', () => expect(files.map(({ name }) => name)).toEqual(['small', 'full']));

  describe.each(DAYS)('on %s', (day) => {
    let app: INestApplicationContext;
    let closeAll: () => Promise<void>;

    beforeAll(async () => {
      const { database, url, close } = await openTestDatabase();
      const settings = testSettings({ DATABASE_URL: url });
      const clock = new VirtualClock(`${day}T09:00:00Z`);
      app = await NestFactory.createApplicationContext(AppModule.with(settings, clock, database), {
        logger: false,
      });
      closeAll = async () => {
        await app.close();
        await close();
      };
    });
    afterAll(() => closeAll());

    it.each(files)('has an example "$name" that can be applied, and twice is once', async ({ text }) => {
      // Both examples are of one organization.
      const own = text.replace('key: tulip', `key: tulip-${text.length}`);
      const applied = await app.get(ApplyService).apply(own);
      expect(applied.changes.length).toBeGreaterThan(20);
      expect((await app.get(ApplyService).apply(own)).changes).toEqual([]);
      expect((await app.get(ApplyService).apply(own, { dryRun: true })).changes).toEqual([]);
    });
  });
});
