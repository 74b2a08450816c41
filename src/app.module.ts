import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from './platform/clock.js';
import type { Database } from './platform/database/database.js';
import { DatabaseHealth } from './platform/health/database.health.js';
import { WebModule } from './platform/http/web.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';

/** All rooms, over what the process was given. */
@Module({})
export class AppModule {
  static with(settings: Settings, clock: Clock, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(settings, clock, database), WebModule],
      providers: [DatabaseHealth],
    };
  }
}
