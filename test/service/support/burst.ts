import { NestFactory } from '@nestjs/core';
import { addBurst } from '../../../bench/burst.js';
import { AppModule } from '../../../src/app.module.js';
import { entities } from '../../../src/entities.js';
import { VirtualClock } from '../../../src/platform/clock.js';
import { Database } from '../../../src/platform/database/database.js';
import { testSettings } from '../../support/settings.js';

/**
 * Leaves in the database an organization of so many people and sessions of theirs so near that whoever ticks next owes
 * each of them each agenda. A service in a process of its own has the real time: the sessions are counted from it,
 * unless another is given.
 */
export async function prepareBurst(
  url: string,
  { now = Date.now(), ...size }: { people?: number; sessions?: number; zone?: string; now?: number },
): Promise<void> {
  const database = await Database.open({ url, entities });
  const clock = new VirtualClock(now);
  const module = AppModule.with(testSettings({ DATABASE_URL: url }), clock, database);
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  await addBurst(app, 'tulip', size);
  await app.close();
  await database.close();
}
