import { Injectable } from '@nestjs/common';
import { dateAt } from '../calendar/domain/zones.js';
import { DepartmentsService } from '../organizations/departments.service.js';
import type { HeadshipCommand } from '../organizations/domain/headships.js';
import { problem, problemsOfDays, type Problem } from '../organizations/domain/problem.js';
import type { Headship } from '../organizations/headship.entity.js';
import { HeadshipsService } from '../organizations/headships.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { found } from './department-editor.service.js';
import { makingRoom, readHeadship } from './domain/typed-headship.js';
import type { Typed } from './domain/typed.js';
import { ASKED, type KeepingAnswer } from './organization-editor.service.js';

interface Held {
  readonly headship: Headship;
  readonly person: Person;
}

const begun = {
  en: 'This has begun. Give its last day instead.',
  nl: 'Dit is al begonnen. Geef in plaats daarvan de laatste dag.',
};

/** Says who heads a department or deputizes for its head, from when until when, one term at a time. */
@Injectable()
export class HeadshipEditorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly departments: DepartmentsService,
    private readonly headships: HeadshipsService,
  ) {}

  /** Adds a term; with `takesOver` whoever leads then goes the day before. Throws `NotFound`. */
  async add(organizationId: string, departmentId: string, typed: Typed): Promise<KeepingAnswer> {
    const key = await this.#key(organizationId, departmentId);
    const read = readHeadship(typed);
    if ('problems' in read) return { ...ASKED, problems: read.problems };
    const { headship } = read;
    return this.#keep(organizationId, key, null, (held) => {
      const before = held.map(commandOf);
      return [...(typed.is('takesOver') ? makingRoom(before, headship) : before), headship];
    });
  }

  /** Gives a term its last day, or opens it again. Throws `NotFound`. */
  async end(organizationId: string, departmentId: string, id: string, typed: Typed): Promise<KeepingAnswer> {
    const key = await this.#key(organizationId, departmentId);
    const held = termOf(await this.headships.list(organizationId, key), id);
    const until = typed.text('until') || null;
    const problems = problemsOfDays({ from: held.headship.fromDate, until });
    if (problems.length > 0) return { ...ASKED, problems };
    return this.#keep(organizationId, key, id, (all) => {
      const seen = termOf(all, id).headship.untilDate ?? '';
      if (seen !== typed.text('seen')) throw new VersionConflict('headship');
      return all.map((one) => ({ ...commandOf(one), ...(one.headship.id === id && { until }) }));
    });
  }

  /** Takes back a term that has not begun. Throws `NotFound`. */
  async remove(organizationId: string, departmentId: string, id: string): Promise<KeepingAnswer> {
    const key = await this.#key(organizationId, departmentId);
    const { zone } = await this.organizations.get(organizationId);
    const { headship } = termOf(await this.headships.list(organizationId, key), id);
    if (headship.fromDate <= dateAt(this.clock.now(), zone))
      return { ...ASKED, problems: problem('until', begun) };
    return this.#keep(organizationId, key, id, (all) =>
      all.filter((one) => one.headship.id !== id).map(commandOf),
    );
  }

  async #keep(
    organizationId: string,
    key: string,
    id: string | null,
    change: (held: readonly Held[]) => readonly HeadshipCommand[],
  ): Promise<KeepingAnswer> {
    let place = -1;
    try {
      const outcome = await this.database.write(async () => {
        const held = await this.headships.list(organizationId, key);
        const wanted = change(held);
        place = id === null ? wanted.length - 1 : held.findIndex(({ headship }) => headship.id === id);
        return this.headships.replace(organizationId, key, wanted);
      });
      return { ...ASKED, outcome };
    } catch (error) {
      if (error instanceof VersionConflict) return { ...ASKED, overtaken: true };
      if (!(error instanceof InvalidInput)) throw error;
      return { ...ASKED, problems: error.fields.map((one) => inForm(one, place, id === null)) };
    }
  }

  async #key(organizationId: string, departmentId: string): Promise<string> {
    return found(await this.departments.list(organizationId), departmentId).key;
  }
}

function termOf(held: readonly Held[], id: string): Held {
  const one = held.find(({ headship }) => headship.id === id);
  if (!one) throw new NotFound('headship', 'hoofd of plaatsvervanger');
  return one;
}

function commandOf({ headship, person }: Held): HeadshipCommand {
  const { kind, fromDate, untilDate } = headship;
  return { person: person.address, kind, from: fromDate, until: untilDate };
}

/** The service counts terms; the form has one, and a term it collides with shows at the days of that one. */
function inForm(problemOfList: Problem, place: number, isNew: boolean): Problem {
  const [, index, field = ''] = /^headships\[(\d+)\]\.(\w+)$/.exec(problemOfList.field) ?? [];
  const own = Number(index) === place && (isNew || field === 'until');
  return { ...problemOfList, field: own ? field : isNew ? 'from' : 'until' };
}
