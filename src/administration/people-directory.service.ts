import { Injectable } from '@nestjs/common';
import '../calendar/zone-rules.js';
import { dateAt } from '../calendar/domain/zones.js';
import type { Roster } from '../organizations/domain/roster.js';
import { holdsOn } from '../organizations/domain/term.js';
import { isPseudonym } from '../organizations/domain/pseudonym.js';
import { type KnownPerson, PeopleService } from '../organizations/people.service.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { placeIn, type PagePlace } from '../platform/pages/paging.js';

/** Of whom there is something to see. */
export const SHOWN = ['here', 'away', 'gone', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export interface DirectoryQuery {
  /** Part of a name or an address. */
  readonly q: string;
  readonly show: Shown;
  /** From 1. */
  readonly page: number;
}

/** What of departments somebody leads on a day. */
export interface Leads {
  readonly key: string;
  readonly name: string;
  readonly kind: 'head' | 'deputy';
}

export type Presence =
  { readonly state: 'here' | 'erased' } | { readonly state: 'away' | 'left' | 'comes'; readonly day: string };

export interface ListedPerson {
  readonly person: KnownPerson;
  readonly leads: readonly Leads[];
  readonly presence: Presence;
}

export interface Directory extends PagePlace {
  readonly people: readonly ListedPerson[];
  /** That were found, and of everybody. */
  readonly found: number;
  readonly total: number;
}

const ON_A_PAGE = 50;

/** Who is and was of an organization, as those see it who keep it. */
@Injectable()
export class PeopleDirectoryService {
  constructor(
    private readonly people: PeopleService,
    private readonly roster: RosterService,
    private readonly clock: Clock,
  ) {}

  async list(organizationId: string, { q, show, page }: DirectoryQuery): Promise<Directory> {
    const [all, roster] = [await this.people.list(organizationId), await this.roster.load(organizationId)];
    const sought = q.trim().toLowerCase();
    const found = all
      .map((person) => this.#listed(person, roster))
      .filter((one) => isShown(one, show) && isNamed(one.person, sought));
    const { from, until, ...place } = placeIn(found.length, page, ON_A_PAGE);
    const people = found.slice(from, until);
    return { people, found: found.length, total: all.length, ...place };
  }

  /** One person by id, and everybody who may be named beside them. Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<ListedPerson & { readonly today: string }> {
    const person = await this.people.get(organizationId, id);
    const roster = await this.roster.load(organizationId);
    return { ...this.#listed(person, roster), today: this.#today(person) };
  }

  #listed(person: KnownPerson, roster: Roster): ListedPerson {
    const today = this.#today(person);
    return { person, leads: leadsOf(person.id, roster, today), presence: presenceOf(person, roster, today) };
  }

  /** Whether somebody is away is judged where they are. */
  #today({ zone }: KnownPerson): string {
    return dateAt(this.clock.now(), zone);
  }
}

function leadsOf(personId: string, { headships, departments }: Roster, today: string): Leads[] {
  return headships.flatMap((headship) => {
    const department = departments.get(headship.departmentId);
    if (headship.personId !== personId || !department || !holdsOn(headship, today)) return [];
    return [{ key: department.key, name: department.name, kind: headship.kind }];
  });
}

function presenceOf(
  { id, address, fromDate, untilDate }: KnownPerson,
  roster: Roster,
  today: string,
): Presence {
  if (isPseudonym(address)) return { state: 'erased' };
  if (untilDate !== null && untilDate < today) return { state: 'left', day: untilDate };
  if (fromDate > today) return { state: 'comes', day: fromDate };
  const absence = roster.absenceOf(id, today);
  return absence ? { state: 'away', day: absence.untilDate } : { state: 'here' };
}

function isShown({ presence: { state } }: ListedPerson, show: Shown): boolean {
  const isGone = state === 'left' || state === 'erased';
  return show === 'all' || (show === 'gone' ? isGone : show === 'away' ? state === 'away' : !isGone);
}

function isNamed({ name, address }: KnownPerson, sought: string): boolean {
  return name.toLowerCase().includes(sought) || address.toLowerCase().includes(sought);
}
