import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { yieldOf, type RuleYield } from '../calendar/domain/date-rule-yield.js';
import { OccasionsService } from '../mail/occasions.service.js';
import type { Problem } from '../organizations/domain/problem.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, VersionConflict } from '../platform/errors.js';
import { RhythmMissing } from './cycles.errors.js';
import { PERIOD_OF } from './domain/planned-session.js';
import { problemsOfRhythm } from './domain/rhythm-problems.js';
import { SESSION_KINDS, type RhythmRules, type SessionKind } from './domain/rhythm.js';
import { whoCanBeNamed } from './participants-named.js';
import { Rhythm } from './rhythm.entity.js';
import { SessionChanges } from './session-changes.js';
import { Session } from './session.entity.js';

@Injectable()
export class RhythmService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly occasions: OccasionsService,
    private readonly changes: SessionChanges,
  ) {}

  find(organizationId: string): Promise<Rhythm | null> {
    return this.database.read().findOneBy(Rhythm, { organizationId });
  }

  /** Throws `RhythmMissing`. */
  async get(organizationId: string): Promise<Rhythm> {
    const rhythm = await this.find(organizationId);
    if (!rhythm) throw new RhythmMissing();
    return rhythm;
  }

  /** How often the rule of each kind that is held names a date: a fifth Friday only `sometimes`. Holidays aside. */
  async yields(organizationId: string, rules: RhythmRules): Promise<Partial<Record<SessionKind, RuleYield>>> {
    const { fiscalYear: fiscal, workingDays } = await this.organizations.get(organizationId);
    const yields: Partial<Record<SessionKind, RuleYield>> = {};
    for (const kind of SESSION_KINDS) {
      const on = rules[kind]?.on;
      if (on) yields[kind] = yieldOf(on, { fiscal, kind: PERIOD_OF[kind], workingDays });
    }
    return yields;
  }

  /** Everything that would keep these rules from being set, each with its field. */
  async problemsOf(organizationId: string, rules: RhythmRules): Promise<Problem[]> {
    const { fiscalYear: fiscal, workingDays } = await this.organizations.get(organizationId);
    const who = await whoCanBeNamed(this.database.read(), organizationId);
    return problemsOfRhythm(rules, { fiscal, workingDays, ...who });
  }

  /**
   * Sets the rules. Kept sessions stay until they are recomputed, but what is mailed around them follows at once. With
   * `seenVersion` (0: there was none) it refuses to overwrite what somebody else changed since. Throws `InvalidInput`
   * with every field that is wrong, and `VersionConflict`.
   */
  put(
    organizationId: string,
    rules: RhythmRules,
    seenVersion?: number,
  ): Promise<'created' | 'changed' | 'unchanged'> {
    return this.database.write(async (tx) => {
      const before = await this.find(organizationId);
      const version = before?.version ?? 0;
      if (seenVersion !== undefined && seenVersion !== version) throw new VersionConflict('rhythm');
      const stored = JSON.parse(JSON.stringify(rules)) as RhythmRules;
      if (isDeepStrictEqual(before?.rules, stored)) return 'unchanged';
      const problems = await this.problemsOf(organizationId, stored);
      if (problems.length > 0) throw new InvalidInput(problems);
      if (before) {
        const where = { organizationId, version };
        const { affected } = await tx.update(Rhythm, where, { rules: stored, version: version + 1 });
        if (affected !== 1) throw new VersionConflict('rhythm');
      } else {
        await tx.insert(Rhythm, { organizationId, rules: stored, version: 1 });
      }
      await this.#follow(tx, organizationId);
      return before ? 'changed' : 'created';
    });
  }

  /** Lead times hang on the rhythm: agendas and reminders are looked at again, rounds of sessions to come follow. */
  async #follow(tx: EntityManager, organizationId: string): Promise<void> {
    await this.occasions.touchAll(tx, organizationId);
    const startsAt = MoreThan(this.clock.now());
    const toCome = await tx.find(Session, {
      where: { organizationId, startsAt },
      order: { startsAt: 'ASC' },
    });
    await this.changes.announce(tx, organizationId, toCome);
  }
}
