import { Injectable, type OnApplicationBootstrap, type OnModuleInit, Optional } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import '../calendar/zone-rules.js';
import { compareRuleVersions, dateAt, instantOf, zoneRulesVersion } from '../calendar/domain/zones.js';
import { OccasionsService } from '../mail/occasions.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InstallationFact } from '../platform/database/installation.entity.js';
import { HealthChecks } from '../platform/health/health-checks.js';
import { ZoneRulesTooOld } from './cycles.errors.js';
import { SessionActsService } from './session-acts.service.js';
import { SessionChanges } from './session-changes.js';
import { Session } from './session.entity.js';

const FACT = 'zone-rules';
const AT_ONCE = 200;

/** Follows the time-zone rules: wall times are the truth, and what was derived from them is derived anew. */
@Injectable()
export class ZoneRulesService implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly occasions: OccasionsService,
    private readonly acts: SessionActsService,
    private readonly changes: SessionChanges,
    @Optional() private readonly health?: HealthChecks,
  ) {}

  /** Shows which rules are in use; not ready once another replica has gone on to newer ones. */
  onModuleInit(): void {
    this.health?.register(
      'zoneRules',
      async () => {
        const version = zoneRulesVersion();
        const known = await this.#known();
        if (known && compareRuleVersions(version, known.value) < 0)
          return { ok: false, version, used: known.value, cause: 'behind', todo: TODO.behind };
        return isOld(version, this.clock.now())
          ? { ok: true, version, cause: 'old', todo: TODO.old }
          : { ok: true, version };
      },
      // Whoever follows older rules than the others would answer with other times.
      { serving: true },
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.adopt();
  }

  /**
   * Compares the rules in use with those that this database was last used with. Newer ones re-derive the start of every
   * session to come, organization by organization; a start that is cut short begins again the next time, harmlessly.
   * Returns how many sessions now start at another instant. Throws `ZoneRulesTooOld`, which stops the service.
   */
  async adopt(): Promise<number> {
    const version = zoneRulesVersion();
    const known = await this.#known();
    if (known?.value === version) return 0;
    if (known && compareRuleVersions(version, known.value) < 0)
      throw new ZoneRulesTooOld(version, known.value);
    let changed = 0;
    if (known) {
      for (const { organizationId } of await this.organizations.list()) {
        changed += await this.#rederive(organizationId);
      }
    }
    await this.database.write((tx) => tx.upsert(InstallationFact, { name: FACT, value: version }, ['name']));
    return changed;
  }

  #known(): Promise<InstallationFact | null> {
    return this.database.read().findOneBy(InstallationFact, { name: FACT });
  }

  async #rederive(organizationId: string): Promise<number> {
    const moved = await this.#movedSessions(organizationId);
    for (let from = 0; from < moved.length; from += AT_ONCE) {
      const chunk = moved.slice(from, from + AT_ONCE);
      await this.database.write((tx) => this.#store(tx, organizationId, chunk));
    }
    // Mails leave at wall times of their readers, whose zones may have changed too: the rule looks at everything again.
    await this.database.write((tx) => this.occasions.touchAll(tx, organizationId));
    return moved.length;
  }

  async #movedSessions(organizationId: string): Promise<string[]> {
    const startsAt = MoreThan(this.clock.now());
    const toCome = await this.database.read().find(Session, {
      where: { organizationId, startsAt },
      order: { startsAt: 'ASC' },
    });
    return toCome.filter((session) => session.startsAt !== startOf(session)).map(({ id }) => id);
  }

  /** Read anew: somebody may have moved one since. */
  async #store(tx: EntityManager, organizationId: string, ids: readonly string[]): Promise<void> {
    const sessions = await tx.findBy(Session, { organizationId, id: In([...ids]) });
    const rederived: Session[] = [];
    for (const session of sessions) rederived.push(await this.acts.rederive(tx, session));
    await this.changes.announce(tx, organizationId, rederived);
  }
}

/** The rules change several times a year somewhere: whoever has none of the last two years has missed some. */
function isOld(version: string, now: number): boolean {
  return Number(dateAt(now, 'UTC').slice(0, 4)) - Number(version.slice(0, 4)) >= 2;
}

const TODO = {
  behind: {
    en: 'Another service on this database follows newer time-zone rules. Give this one the same file by ZONE_RULES, or update it, and start it again.',
    nl: 'Een andere dienst op deze database volgt nieuwere tijdzoneregels. Geef deze hetzelfde bestand met ZONE_RULES, of werk haar bij, en start haar opnieuw.',
  },
  old: {
    en: 'The time-zone rules are about two years old or older; where rules changed since, mails and sessions fall an hour off. Update Cadans, or name a newer file by ZONE_RULES.',
    nl: 'De tijdzoneregels zijn zo’n twee jaar oud of ouder; waar de regels sindsdien veranderden, vallen mails en sessies een uur verkeerd. Werk Cadans bij, of noem een nieuwer bestand met ZONE_RULES.',
  },
};

function startOf({ date, time, zone }: Session): number {
  return instantOf(date, time, zone);
}
