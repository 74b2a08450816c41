import { isPartner, type Role } from './roles.js';
import { holdsOn, type Term } from './term.js';

export interface RosterPerson extends Term {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly locale: 'en' | 'nl';
  readonly zone: string;
  readonly roles: readonly Role[];
}

export interface RosterDepartment extends Term {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly parentId: string | null;
}

export interface RosterHeadship extends Term {
  readonly departmentId: string;
  readonly personId: string;
  readonly kind: 'head' | 'deputy';
}

export interface RosterAbsence {
  readonly personId: string;
  readonly fromDate: string;
  readonly untilDate: string;
  readonly standInId: string | null;
}

/** Who is who in an organization: plain facts, asked by date. */
export class Roster {
  readonly people: ReadonlyMap<string, RosterPerson>;
  readonly departments: ReadonlyMap<string, RosterDepartment>;
  readonly #headships: ReadonlyMap<string, readonly RosterHeadship[]>;
  readonly #absences: ReadonlyMap<string, readonly RosterAbsence[]>;

  constructor(
    people: readonly RosterPerson[],
    departments: readonly RosterDepartment[],
    readonly headships: readonly RosterHeadship[],
    readonly absences: readonly RosterAbsence[],
  ) {
    this.people = new Map(people.map((person) => [person.id, person]));
    this.departments = new Map(departments.map((department) => [department.id, department]));
    this.#headships = groupBy(headships, ({ departmentId }) => departmentId);
    this.#absences = groupBy(absences, ({ personId }) => personId);
  }

  /** People of the organization on a day. */
  peopleOn(date: string): RosterPerson[] {
    return [...this.people.values()].filter((person) => holdsOn(person, date));
  }

  /** Those of them who are of the organization itself: partners come from outside. */
  staffOn(date: string): RosterPerson[] {
    return this.peopleOn(date).filter((person) => !isPartner(person));
  }

  withRole(role: Role, date: string): RosterPerson[] {
    return this.peopleOn(date).filter((person) => person.roles.includes(role));
  }

  departmentsOn(date: string): RosterDepartment[] {
    return [...this.departments.values()].filter((department) => holdsOn(department, date));
  }

  /** Heads, or deputies, of a department on a day, as person ids; who left the organization leads nothing. */
  leadersOf(departmentId: string, kind: 'head' | 'deputy', date: string): string[] {
    return (this.#headships.get(departmentId) ?? [])
      .filter((headship) => headship.kind === kind && holdsOn(headship, date))
      .map(({ personId }) => personId)
      .filter((personId) => this.#belongs(personId, date));
  }

  absenceOf(personId: string, date: string): RosterAbsence | null {
    const covering = (this.#absences.get(personId) ?? []).find(
      ({ fromDate, untilDate }) => fromDate <= date && date <= untilDate,
    );
    return covering ?? null;
  }

  /**
   * Who gets what a person is owed on a day: the person, or the first present one along the stand-ins; if nobody of
   * them is present the first present deputy, else the person all the same (design decision 8). The day may depend on
   * whose zone it is asked in.
   */
  whoActsFor(
    personId: string,
    day: string | ((personId: string) => string),
    deputies: readonly string[] = [],
  ): string {
    const dateFor = typeof day === 'string' ? () => day : day;
    const seen = new Set<string>();
    let current: string | null = personId;
    while (current !== null && !seen.has(current)) {
      const date = dateFor(current);
      if (this.#isHere(current, date)) return current;
      seen.add(current);
      current = this.absenceOf(current, date)?.standInId ?? null;
    }
    return deputies.find((deputy) => this.#isHere(deputy, dateFor(deputy))) ?? personId;
  }

  /** Whether from a day on nobody else ever gets what the person is owed: they belong here, stay, and are never away. */
  isAlwaysHere(personId: string, from: string): boolean {
    const isLasting = this.people.get(personId)?.untilDate === null && this.#belongs(personId, from);
    return isLasting && !this.#absences.has(personId);
  }

  #isHere(personId: string, date: string): boolean {
    return this.#belongs(personId, date) && this.absenceOf(personId, date) === null;
  }

  #belongs(personId: string, date: string): boolean {
    const person = this.people.get(personId);
    // Whoever comes from outside leads nothing and acts for nobody, whatever was written before they did.
    return person !== undefined && holdsOn(person, date) && !isPartner(person);
  }
}

/** `Map.groupBy` is newer than Node 20. */
function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
