import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database/database.js';
import { Settings } from './settings.js';

/** What every room may ask for. The caller opens the database first, and closes it after the application. */
@Module({})
export class PlatformModule {
  static with(settings: Settings, clock: Clock, database: Database): DynamicModule {
    const providers = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: Database, useValue: database },
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }
}
