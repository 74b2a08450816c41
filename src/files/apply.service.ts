import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PeriodsChanged } from '../cycles/cycles.errors.js';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { RecomputeService } from '../cycles/recompute.service.js';
import { RhythmService } from '../cycles/rhythm.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { actNeedsNoEntry, actsIn, actsOn } from '../platform/acting.js';
import { Database } from '../platform/database/database.js';
import { type Change, differenceOf, unchangedIn } from './domain/difference.js';
import { FilePartsService } from './file-parts.service.js';
import { FileOvertaken, ForeignFile } from './files.errors.js';
import { HouseStyleInFileService } from './house-style-in-file.service.js';
import type { PlacedFile } from './organization-file.js';
import { ProjectsInFileService } from './projects-in-file.service.js';
import { SessionsInFileService } from './sessions-in-file.service.js';
import { snapshotOf } from './snapshot.js';
import { spelledOut } from '../cycles/spelled-out.js';
import { usualRhythm } from './schema/rhythm.schema.js';

/** What applying a file came to. */
export interface Applied {
  /** Null where the organization would be new and nothing was kept. */
  readonly organizationId: string | null;
  readonly changes: readonly Change[];
  /** Of what was there before, what stays as it is. */
  readonly unchanged: readonly string[];
  /** What could not follow the file, and why. */
  readonly left: readonly string[];
  /** Names of those who may still get a mail that was on its way when this happened. */
  readonly stillOut: readonly string[];
}

interface ApplyOptions {
  readonly dryRun?: boolean;
  /** The one organization that the file may be of; without it, any. */
  readonly own?: string;
  /** The fingerprint of what was shown: nothing is kept where the file would do something else now. */
  readonly expecting?: string;
  readonly asExample?: { readonly key: string };
}

/** What the kept cycles came to: sessions that moved or went, by their ids, and why a cycle could not follow. */
interface Followed {
  readonly sessionIds: readonly string[];
  readonly left: readonly string[];
}

/** Ends a rehearsal: the unit of work is rolled back, what it found is told. */
class Rehearsed extends Error {
  constructor(readonly found: Pick<Applied, 'changes' | 'unchanged' | 'left'>) {
    super('This was a rehearsal.');
  }
}

/**
 * Applies an organization file: what it names is created or changed, what it does not name stays as it is. All of it
 * happens in one unit of work by the same verbs the API uses; the second time nothing changes. Kept cycles come along:
 * their sessions to come go where the rhythm and the holidays have them now, and who had mail about one is told.
 */
@Injectable()
export class ApplyService {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly rhythms: RhythmService,
    private readonly cycles: CyclesService,
    private readonly recomputing: RecomputeService,
    private readonly outbox: OutboxService,
    private readonly parts: FilePartsService,
    private readonly sessions: SessionsInFileService,
    private readonly projects: ProjectsInFileService,
    private readonly houseStyle: HouseStyleInFileService,
  ) {}

  /**
   * @param dryRun shows what would change, and keeps nothing
   * @param asExample makes a new organization to play with, under this key; one that is there already is never changed
   * @throws {FileRefused} where the file is wrong, contradicts what is kept already, or is of another organization
   * @throws {FileOvertaken} where it would do something else than was shown
   */
  async apply(
    text: string,
    { dryRun = false, asExample, own, expecting }: ApplyOptions = {},
  ): Promise<Applied> {
    // Loaded with the first file, not with the service.
    const { readPlacedFile } = await import('./organization-file.js');
    const placed = readPlacedFile(text);
    const organization = { ...placed.file.organization, ...asExample };
    if (own !== undefined) await this.#refuseForeign(own, placed);
    const unit = async (tx: EntityManager) => {
      const known = await this.organizations.byKey(organization.key);
      const before = known ? await snapshotOf(tx, known.organizationId) : new Map<string, object>();
      const organizationId = await placed.placing(['organization'], async () => {
        if (!known || asExample) {
          return this.organizations.create(organization, { isExample: asExample !== undefined });
        }
        await this.organizations.change(known.organizationId, organization);
        return known.organizationId;
      });
      const followed = await this.#applyAll(organizationId, placed);
      const after = await snapshotOf(tx, organizationId);
      const changes = differenceOf(before as never, after);
      const found = { changes, unchanged: unchangedIn(before as never, changes), left: followed.left };
      actsIn(organizationId);
      actsOn('organizations', organizationId);
      if (changes.length === 0) actNeedsNoEntry();
      if (dryRun) throw new Rehearsed(found);
      if (expecting !== undefined && expecting !== fingerprintOf(text, found)) throw new FileOvertaken();
      return { organizationId, ...found, ...followed };
    };
    try {
      const { sessionIds, ...applied } = await (dryRun
        ? this.database.writeAlone(unit)
        : this.database.write(unit));
      return { ...applied, stillOut: await this.#stillOut(applied.organizationId, sessionIds) };
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
      const known = await this.organizations.byKey(organization.key);
      return { organizationId: known?.organizationId ?? null, ...error.found, stillOut: [] };
    }
  }

  async #refuseForeign(own: string, { file, placing }: PlacedFile): Promise<void> {
    const { key } = await this.organizations.get(own);
    if (file.organization.key === key) return;
    await placing(['organization', 'key'], () => Promise.reject(new ForeignFile(file.organization.key, key)));
  }

  /** In the order in which one thing needs another. */
  async #applyAll(id: string, placed: PlacedFile): Promise<Followed> {
    const { file, placing } = placed;
    const arrived = await this.parts.applyPeople(id, placed);
    await placing(['rhythm'], () => this.#keepRhythm(id, file.rhythm));
    for (const [index, { year }] of file.cycles.entries()) {
      await placing(['cycles', index, 'year'], () => this.cycles.keep(id, year));
    }
    const followed = await this.#bringAlong(id, placed);
    await this.sessions.apply(id, placed);
    await this.parts.applyAims(id, placed);
    await this.projects.apply(id, placed);
    await this.houseStyle.apply(id, placed);
    await this.parts.applyDepartures(id, placed, arrived);
    return followed;
  }

  /** What a file leaves out stays; where there is nothing yet, it is as usual. */
  async #keepRhythm(id: string, named: RhythmRules | null | undefined): Promise<void> {
    const kept = await this.rhythms.find(id);
    const wanted = named === undefined && !kept ? usualRhythm() : named;
    if (!wanted) return;
    if (kept && isDeepStrictEqual(spelledOut(kept.rules), spelledOut(wanted))) return;
    await this.rhythms.put(id, wanted);
  }

  /** A cycle that was kept under another fiscal year stays as it is. */
  async #bringAlong(id: string, { placing }: PlacedFile): Promise<Followed> {
    const sessionIds: string[] = [];
    const left: string[] = [];
    for (const { year } of await this.cycles.list(id)) {
      const differences = await placing(['rhythm'], async () => {
        try {
          return (await this.recomputing.apply(id, year)).differences;
        } catch (error) {
          if (!(error instanceof PeriodsChanged)) throw error;
          left.push(error.message);
          return { moved: [], removed: [] };
        }
      });
      const gone = [...differences.moved.map(({ kept }) => kept), ...differences.removed];
      sessionIds.push(...gone.map((session) => session.id));
    }
    return { sessionIds, left };
  }

  async #stillOut(organizationId: string, sessionIds: readonly string[]): Promise<string[]> {
    const out = await Promise.all(sessionIds.map((id) => this.outbox.settled(organizationId, id)));
    return [...new Set(out.flat())].sort();
  }
}

/** A short text that is another one whenever the file, or anything that it would do, is. */
export function fingerprintOf(text: string, { changes, left }: Pick<Applied, 'changes' | 'left'>): string {
  const seen = JSON.stringify([text, changes, left]);
  return createHash('sha256').update(seen).digest('base64url').slice(0, 22);
}
