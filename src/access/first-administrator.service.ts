import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InstallationFact } from '../platform/database/installation.entity.js';

const FACT = 'administrator.signed-in';

/** Whether any administrator ever came in: until then, the console lets the first one in. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async wasHere(): Promise<boolean> {
    return this.database.read().existsBy(InstallationFact, { name: FACT });
  }

  /** Remembers the first time; later ones change nothing. */
  async signedIn(tx: EntityManager): Promise<void> {
    const fact = { name: FACT, value: String(this.clock.now()) };
    await tx.createQueryBuilder().insert().into(InstallationFact).values(fact).orIgnore().execute();
  }
}
