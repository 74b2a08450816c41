import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { ApiTokensService } from '../src/access/api-tokens.service.js';
import { AppModule } from '../src/app.module.js';
import { entities } from '../src/entities.js';
import { VirtualClock } from '../src/platform/clock.js';
import { Database } from '../src/platform/database/database.js';
import { createApplication } from '../src/platform/http/create-application.js';
import { settingsFrom } from '../src/platform/settings.js';
import { takeOrders } from './orders.js';
import { strategyWorld, WORLD_NOW, type WorldSize } from './strategy-world.js';

/** The service as it runs, with a world to ask about. */
const settings = settingsFrom(process.env);
const clock = new VirtualClock(WORLD_NOW);
const database = await Database.open({ url: settings.values.DATABASE_URL, entities, scratch: true });
const app = await createApplication(AppModule.with(settings, clock, database), settings);
await app.listen(0, '127.0.0.1');

const orders = {
  port: () => (app.getHttpServer().address() as AddressInfo).port,
  world: async (size: WorldSize) => {
    const { organizationId, leader } = await strategyWorld(app, size);
    const { text: token } = await app.get(ApiTokensService).make({
      ...{ organizationId, name: 'Bench', scopes: ['read', 'write'], expiresAt: null },
    });
    return { organizationId, leader, token };
  },
};
export type ApiServiceOrders = typeof orders;
takeOrders(orders, async () => {
  await app.close();
  await database.close();
});
