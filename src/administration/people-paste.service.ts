import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import '../calendar/zone-rules.js';
import { dateAt } from '../calendar/domain/zones.js';
import type { Caller } from '../organizations/caller.js';
import { accountAddress } from '../organizations/domain/address.js';
import type { HeadshipCommand } from '../organizations/domain/headships.js';
import { HeadshipsService } from '../organizations/headships.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { PeopleService } from '../organizations/people.service.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { columnsOf, type PastedColumns } from './domain/pasted-columns.js';
import { peopleOf } from './domain/pasted-person.js';
import { type Leading, PastedDepartments } from './domain/paste-departments.js';
import { type PasteFacts, type PasteOutcome, pastePlan, type PlannedRow } from './domain/paste-plan.js';
import { PasteOvertaken, refuseLength, refuseRows } from './people-paste.errors.js';
import { readPasted } from './paste-reader.js';

/** What a pasted list of people would do. */
export interface PastePreview {
  /** As it was pasted. */
  readonly text: string;
  readonly columns: PastedColumns;
  /** What happens by each row, in the order of the list. */
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<PasteOutcome, number>>;
  /** Departments the list names and there are not, each once as it is written, whether or not a row is wrong for it. */
  readonly unknownDepartments: readonly string[];
  /** The headings and the rows that are wrong, to be mended and pasted again; empty where none is. */
  readonly leftOver: string;
  /** What `apply` wants to see: it changes whenever anything of this does. */
  readonly fingerprint: string;
}

/** People pasted from a spreadsheet or a mail program: shown row by row, then taken as they were shown. */
@Injectable()
export class PeoplePasteService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleService,
    private readonly headships: HeadshipsService,
    private readonly roster: RosterService,
  ) {}

  /**
   * What the list would do; changes nothing.
   * @param by whoever pastes: their roles say which they may give
   * Throws `PasteRefused` for an empty list, and for one that is too long.
   */
  async preview(by: Caller, text: string): Promise<PastePreview> {
    refuseLength(text);
    const rows = await readPasted(text);
    refuseRows(rows.length);
    const facts = await this.#facts(by);
    const { departments } = facts;
    const columns = columnsOf(rows, (name) => departments.knows(name));
    const people = peopleOf(rows, columns);
    refuseRows(people.length);
    const planned = pastePlan(people, facts);
    const named = new Set(people.flatMap(({ department }) => department ?? []));
    return {
      ...{ text, columns, rows: planned, counts: countsOf(planned) },
      unknownDepartments: [...named].filter((name) => !departments.knows(name)),
      leftOver: leftOver(planned, columns),
      fingerprint: fingerprintOf(planned),
    };
  }

  /**
   * Does what was shown, all in one unit of work; rows that are wrong are left out and come back as `leftOver`.
   * @param expecting the fingerprint that was shown
   * Throws `PasteOvertaken`, with what the list would do now, where that differs; and as `preview` does.
   */
  apply(by: Caller, text: string, expecting: string): Promise<PastePreview> {
    return this.database.write(async () => {
      const preview = await this.preview(by, text);
      if (preview.fingerprint !== expecting) throw new PasteOvertaken(preview);
      const right = preview.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
      const commands = right.map(({ command }) => command);
      if (commands.length > 0) await this.people.putAll(by.organizationId, commands, by);
      await this.#lead(by.organizationId, right);
      return preview;
    });
  }

  /** Adds heads and deputies to those their departments have. */
  async #lead(organizationId: string, rows: readonly PlannedRow[]): Promise<void> {
    const added = new Map<string, HeadshipCommand[]>();
    for (const { leading, command } of rows) {
      if (leading === null) continue;
      added.set(leading.department, [
        ...(added.get(leading.department) ?? []),
        headshipOf(leading, command.address),
      ]);
    }
    const commands = [];
    for (const [department, headships] of added) {
      const kept = (await this.headships.list(organizationId, department)).map(({ headship, person }) => ({
        ...{ person: person.address, kind: headship.kind, from: headship.fromDate },
        until: headship.untilDate,
      }));
      commands.push({ department, headships: [...kept, ...headships] });
    }
    if (commands.length > 0) await this.headships.replaceAll(organizationId, commands);
  }

  async #facts(by: Caller): Promise<PasteFacts> {
    const { locale, zone } = await this.organizations.get(by.organizationId);
    const today = dateAt(this.clock.now(), zone);
    const people = await this.people.list(by.organizationId);
    const { departments, headships } = await this.roster.load(by.organizationId);
    const byId = new Map(people.map((person) => [person.id, person]));
    const known = headships.flatMap(({ personId, ...term }) => {
      const person = byId.get(personId);
      return person ? [{ ...term, person }] : [];
    });
    return {
      people: new Map(people.map((person) => [accountAddress(person.address), person])),
      departments: new PastedDepartments([...departments.values()], known, today),
      leaders: new Set(headships.map(({ personId }) => personId)),
      ...{ today, defaults: { locale, zone }, by },
    };
  }
}

const headshipOf = ({ kind, from }: Leading, person: string): HeadshipCommand => ({
  ...{ person, kind, from },
  until: null,
});

function countsOf(rows: readonly PlannedRow[]): Record<PasteOutcome, number> {
  const count = (sought: PasteOutcome) => rows.filter(({ outcome }) => outcome === sought).length;
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    wrong: count('wrong'),
  };
}

function leftOver(rows: readonly PlannedRow[], { headings }: PastedColumns): string {
  const wrong = rows.filter(({ outcome }) => outcome === 'wrong').map(({ person }) => person.row.raw);
  return wrong.length === 0 ? '' : [...(headings ? [headings.raw] : []), ...wrong].join('\n');
}

function fingerprintOf(rows: readonly PlannedRow[]): string {
  const text = JSON.stringify(
    rows.map(({ person, outcome, command, changes, leading, wrong }) => [
      ...[person.row.line, outcome, command, changes, leading],
      wrong.map(({ en }) => en),
    ]),
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
