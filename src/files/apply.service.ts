import { Injectable } from '@nestjs/common';
import { instantOf } from '../calendar/domain/zones.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { RhythmService } from '../cycles/rhythm.service.js';
import { GoalsService } from '../goals/goals.service.js';
import { KpisService } from '../kpis/kpis.service.js';
import { ReadingsService } from '../kpis/readings.service.js';
import { AbsencesService } from '../organizations/absences.service.js';
import { ClosuresService } from '../organizations/closures.service.js';
import { DepartmentsService } from '../organizations/departments.service.js';
import { HeadshipsService } from '../organizations/headships.service.js';
import { SINCE_EVER } from '../organizations/domain/term.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { PeopleService } from '../organizations/people.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type Change, differenceOf } from './domain/difference.js';
import { monthNamed } from './domain/period-names.js';
import { goalCommandOf } from './domain/goal-command-of.js';
import { headshipsOf } from './domain/headships-of.js';
import { kpiCommandOf, measureCommandOf } from './domain/kpi-command-of.js';
import { readOrganizationFile } from './organization-file.js';
import type { OrganizationFile } from './organization-file.schema.js';
import { SessionsInFileService } from './sessions-in-file.service.js';
import { snapshotOf } from './snapshot.js';

/** What applying a file came to. */
export interface Applied {
  /** Null where the organization would be new and nothing was kept. */
  readonly organizationId: string | null;
  readonly changes: readonly Change[];
}

/** Ends a rehearsal: the unit of work is rolled back, what it found is told. */
class Rehearsed extends Error {
  constructor(readonly changes: readonly Change[]) {
    super('This was a rehearsal.');
  }
}

/**
 * Applies an organization file: what it names is created or changed, what it does not name stays as it is. All of it
 * happens in one unit of work by the same verbs the API uses; the second time nothing changes.
 */
@Injectable()
export class ApplyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly departments: DepartmentsService,
    private readonly people: PeopleService,
    private readonly headships: HeadshipsService,
    private readonly absences: AbsencesService,
    private readonly closures: ClosuresService,
    private readonly rhythms: RhythmService,
    private readonly cycles: CyclesService,
    private readonly sessions: SessionsInFileService,
    private readonly goals: GoalsService,
    private readonly kpis: KpisService,
    private readonly readings: ReadingsService,
  ) {}

  /**
   * @param dryRun shows what would change, and keeps nothing
   * @throws {FileRefused} where the file is wrong; the rooms' own errors where it contradicts what is kept already
   */
  async apply(text: string, { dryRun = false }: { dryRun?: boolean } = {}): Promise<Applied> {
    const file = readOrganizationFile(text);
    try {
      return await this.database.write(async (tx) => {
        const known = await this.organizations.byKey(file.organization.key);
        const before = known ? await snapshotOf(tx, known.organizationId) : new Map<string, object>();
        const organizationId = known?.organizationId ?? (await this.organizations.create(file.organization));
        if (known) await this.organizations.change(organizationId, file.organization);
        await this.#applyAll(organizationId, file);
        const changes = differenceOf(before as never, await snapshotOf(tx, organizationId));
        if (dryRun) throw new Rehearsed(changes);
        return { organizationId, changes };
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
      const known = await this.organizations.byKey(file.organization.key);
      return { organizationId: known?.organizationId ?? null, changes: error.changes };
    }
  }

  /** In the order in which one thing needs another. */
  async #applyAll(id: string, file: OrganizationFile): Promise<void> {
    const { organization, departments, people, rhythm, goals, measures, kpis } = file;
    const fiscal = organization.fiscalYear;
    await this.departments.putAll(id, departments);
    await this.people.putAll(
      id,
      people.map((person) => ({
        ...person,
        locale: person.locale ?? organization.locale,
        zone: person.zone ?? organization.zone,
      })),
    );
    await this.headships.replaceAll(
      id,
      departments.map((department) => ({ department: department.key, headships: headshipsOf(department) })),
    );
    await this.absences.replaceAll(
      id,
      people.map(({ address, absences }) => ({ person: address, absences })),
    );
    await this.closures.replaceAll(id, [
      { department: null, closures: file.closures },
      ...departments.map(({ key, closures }) => ({ department: key, closures })),
    ]);
    await this.rhythms.put(id, rhythm);
    for (const { year } of file.cycles) await this.cycles.keep(id, year);
    await this.sessions.apply(id, file.cycles);
    for (const goal of goals) {
      await this.goals.put(id, goalCommandOf(goal, fiscal));
      if (goal.adoptedOn !== null) {
        const at = instantOf(goal.adoptedOn, '00:00', organization.zone);
        await this.goals.adopt(id, goal.key, { at });
      }
    }
    const metrics = [
      ...measures.map((measure) => measureCommandOf(measure, goals, fiscal)),
      ...kpis.map((kpi) => kpiCommandOf(kpi, fiscal)),
    ];
    await this.kpis.putAll(id, metrics, { newFrom: SINCE_EVER });
    const readings = [...measures, ...kpis].flatMap(({ key, readings: months }) =>
      Object.entries(months).flatMap(([text, { value, note }]) => {
        const period = monthNamed(text, fiscal)?.name ?? text;
        return value === null ? [] : [{ kpi: key, period, value, note }];
      }),
    );
    await this.readings.recordNamed(id, readings, { by: null, source: 'file', at: this.clock.now() });
  }
}
