import { Absence } from '../../organizations/absence.entity.js';
import { Closure } from '../../organizations/closure.entity.js';
import type { Department } from '../../organizations/department.entity.js';
import { SINCE_EVER } from '../../organizations/domain/term.js';
import { Headship } from '../../organizations/headship.entity.js';
import type { Person } from '../../organizations/person.entity.js';
import { brief, byName, grouped, type Kept } from './kept.js';

const ALWAYS = { from: SINCE_EVER, until: null };

/** The organization itself. */
export function organizationPart({ organization }: Kept): object {
  const { key, name, locale, zone, country, region, workingDays, fiscalYear, thresholds } = organization;
  return brief(
    { key, name, locale, zone, country, region, workingDays, fiscalYear, thresholds },
    { region: null },
  );
}

/** Days off, departments with who leads them, and people with when they are away. */
export async function peopleParts(
  kept: Kept,
): Promise<Record<'closures' | 'departments' | 'people', object[]>> {
  const closuresOf = grouped(await kept.rows(Closure), ({ departmentId }) => departmentId ?? '');
  const headshipsOf = grouped(await kept.rows(Headship), ({ departmentId }) => departmentId);
  const absencesOf = grouped(await kept.rows(Absence), ({ personId }) => personId);
  return {
    closures: closures(closuresOf('')),
    departments: kept.departments.map((department) =>
      departmentPart(department, headshipsOf(department.id), closuresOf(department.id), kept),
    ),
    people: kept.people.map((person) => personPart(person, absencesOf(person.id), kept)),
  };
}

function closures(rows: readonly Closure[]): object[] {
  return byName(rows, ({ fromDate }) => fromDate).map(({ fromDate: from, untilDate, name }) =>
    brief({ from, until: untilDate === from ? undefined : untilDate, name }),
  );
}

function departmentPart(
  { key, name, parentId, calendar, fromDate: from, untilDate: until }: Department,
  headships: readonly Headship[],
  closed: readonly Closure[],
  kept: Kept,
): object {
  const ordered = byName(headships, (one) => `${one.fromDate} ${one.kind} ${kept.named(one.personId)}`);
  // In short where it is for as long as there is the department.
  const short = (kind: Headship['kind']) =>
    ordered.find((one) => one.kind === kind && one.fromDate === from && one.untilDate === until);
  const [head, deputy] = [short('head'), short('deputy')];
  const others = ordered.filter((one) => one !== head && one !== deputy);
  return brief(
    {
      ...{ key, name, parent: kept.name(parentId), calendar, from, until },
      head: head && kept.named(head.personId),
      deputy: deputy && kept.named(deputy.personId),
      headships: others.map(({ personId, kind, fromDate, untilDate }) =>
        brief({ person: kept.named(personId), kind, from: fromDate, until: untilDate }, ALWAYS),
      ),
      closures: closures(closed),
    },
    { ...ALWAYS, parent: null, calendar: null, headships: [], closures: [] },
  );
}

function personPart(
  { address, name, locale, zone, roles, company, fromDate: from, untilDate: until }: Person,
  absences: readonly Absence[],
  kept: Kept,
): object {
  const { organization } = kept;
  const away = byName(absences, ({ fromDate }) => fromDate).map(({ fromDate, untilDate, standInId }) =>
    brief(
      {
        from: fromDate,
        until: untilDate === fromDate ? undefined : untilDate,
        standIn: kept.name(standInId),
      },
      { standIn: null },
    ),
  );
  return brief(
    { address, name, locale, zone, roles, company, from, until, absences: away },
    {
      ...{ locale: organization.locale, zone: organization.zone },
      ...{ ...ALWAYS, roles: ['member'], company: null, absences: [] },
    },
  );
}
