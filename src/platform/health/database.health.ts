import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, SystemClock } from '../clock.js';
import { Database } from '../database/database.js';
import { migrationState } from '../database/migration-state.js';
import type { NlEn } from '../pages/locale.js';
import { HealthChecks } from './health-checks.js';

/** By so much the clocks of a service and its database may differ before somebody should look. */
const SKEW_MS = 60_000;

const TODO = {
  unwritable: {
    en: 'The database cannot write: its disk is full or broken, or it is read-only. Nothing is sent or saved meanwhile. Make room or mend it; it goes on by itself.',
    nl: 'De database kan niet schrijven: de schijf is vol of stuk, of ze is alleen-lezen. Zolang wordt er niets verstuurd of bewaard. Maak ruimte of herstel het; daarna gaat het vanzelf verder.',
  },
  migrations: {
    en: 'The tables are older than this release. Start one service of this release: it brings them up to date.',
    nl: 'De tabellen zijn ouder dan deze versie. Start één dienst van deze versie: die werkt ze bij.',
  },
  skew: {
    en: 'The clocks of this machine and of the database differ by more than a minute. The database’s is used, so nothing leaves twice or too late; set both clocks right, for logs and sign-in depend on them.',
    nl: 'De klokken van deze machine en van de database verschillen meer dan een minuut. Die van de database geldt, dus er gaat niets dubbel of te laat; zet beide klokken gelijk, want logboeken en inloggen hangen ervan af.',
  },
} satisfies Record<string, NlEn<string>>;

/** Ready only while the database answers and takes what is to be recorded, with the tables that this release works on. */
@Injectable()
export class DatabaseHealth implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.checks.register(
      'database',
      async () => {
        await this.database.read().query('SELECT 1');
        const { writable } = this.database;
        return writable
          ? { ok: true, writable }
          : { ok: false, serving: true, writable, cause: 'unwritable', todo: TODO.unwritable };
      },
      { serving: true },
    );
    this.checks.register(
      'migrations',
      async () => {
        const { last, pending } = await migrationState(this.database.read());
        return pending === 0
          ? { ok: true, last, pending }
          : { ok: false, last, pending, todo: TODO.migrations };
      },
      { serving: true },
    );
    this.checks.register('clock', () => {
      const skewMs = this.clock instanceof SystemClock ? this.clock.skew : 0;
      const isOff = Math.abs(skewMs) > SKEW_MS;
      return Promise.resolve(
        isOff ? { ok: false, skewMs, cause: 'skew', todo: TODO.skew } : { ok: true, skewMs },
      );
    });
  }
}
