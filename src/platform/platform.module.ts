import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { Clock } from './clock.js';
import { DatabaseClock } from './database/database-clock.js';
import { Database } from './database/database.js';
import { WakeCalls } from './database/wake-calls.js';
import { Pruning } from './retention/pruning.service.js';
import { Settings } from './settings.js';
import { SystemTimers, Timers } from './timers.js';

/** What every room may ask for. The caller opens the database first, and closes it after the application. */
@Module({})
export class PlatformModule {
  static with(settings: Settings, clock: Clock, database: Database): DynamicModule {
    const providers: Provider[] = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: Database, useValue: database },
      DatabaseClock,
      Pruning,
      WakeCalls,
      { provide: Timers, useClass: SystemTimers },
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }
}
