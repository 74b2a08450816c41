import {
  LAST_ADMINISTRATOR,
  reservedToAdministrators,
  staysAdministrator,
} from '../../organizations/domain/administrators.js';
import { accountAddress } from '../../organizations/domain/address.js';
import { type PersonCommand, problemsOfPerson, tidyPerson } from '../../organizations/domain/person.js';
import { isPseudonym } from '../../organizations/domain/pseudonym.js';
import { isPartner, type Role } from '../../organizations/domain/roles.js';
import { SINCE_EVER, type Term } from '../../organizations/domain/term.js';
import { type Leading, NO_LEADERSHIP, type PastedDepartments, type PastedHead } from './paste-departments.js';
import type { PastedPerson } from './pasted-person.js';
import { pasteWords, type Words } from './paste-words.js';

/** Somebody of the organization, as far as a pasted list may change them. */
export interface KnownPerson extends Term {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly locale: 'en' | 'nl';
  readonly zone: string;
  readonly roles: readonly Role[];
  readonly company: string | null;
}

/** What a list is held against. */
export interface PasteFacts {
  /** By the address of the account. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly departments: PastedDepartments;
  /** Ids of those who lead a department on any day. */
  readonly leaders: ReadonlySet<string>;
  readonly today: string;
  /** What somebody new gets where the list says nothing. */
  readonly defaults: { readonly locale: 'en' | 'nl'; readonly zone: string };
  /** Whoever pastes. */
  readonly by: { readonly roles: readonly Role[] };
}

export type PasteOutcome = 'new' | 'changed' | 'unchanged' | 'wrong';
/** What of a person a row changes. */
export type PastedChange = 'name' | 'roles' | 'language' | 'company' | 'lead';

/** What will happen by one row of a pasted list. */
export interface PlannedRow {
  readonly person: PastedPerson;
  readonly outcome: PasteOutcome;
  /** As they will be; of a row that is wrong as far as it can be read. */
  readonly name: string;
  readonly command: PersonCommand;
  readonly changes: readonly PastedChange[];
  /** The department whose head or deputy they become. */
  readonly leading: Leading | null;
  readonly wrong: readonly Words[];
}

/** What will happen by each row of a list, in its order. */
export function pastePlan(people: readonly PastedPerson[], facts: PasteFacts): PlannedRow[] {
  const lines = new Map<string, number>();
  const heads = new Map<string, PastedHead>();
  const planned = people.map((person) => {
    const address = accountAddress(person.address);
    const earlier = address === '' ? undefined : lines.get(address);
    if (earlier === undefined) lines.set(address, person.row.line);
    return plannedRow(person, facts, heads, earlier === undefined ? [] : [pasteWords.twice(earlier)]);
  });
  return withAnAdministrator(planned, facts);
}

function plannedRow(
  person: PastedPerson,
  facts: PasteFacts,
  heads: Map<string, PastedHead>,
  found: readonly Words[],
): PlannedRow {
  const before = facts.people.get(accountAddress(person.address)) ?? null;
  const command = tidyPerson(commandOf(person, before, facts));
  // Of somebody who stands above already this row says nothing new, so it is not held against that one.
  const leadership = found.length > 0 ? NO_LEADERSHIP : facts.departments.lead(person, command, heads);
  const wrong = [
    ...found,
    ...person.wrong,
    ...(person.wrong.length > 0 ? [] : problemsOfPerson(command).map(inWords)),
    ...whoIsGone(before, facts.today),
    ...reserved(command, before, facts),
    ...(before && isPartner(command) && facts.leaders.has(before.id) ? [pasteWords.partnerLeads] : []),
    ...leadership.wrong,
  ];
  const leading = wrong.length > 0 ? null : leadership.leading;
  if (leading?.kind === 'head') heads.set(leading.department, { name: command.name, line: person.row.line });
  const changes = [...(before ? changesOf(before, command) : []), ...(leading ? (['lead'] as const) : [])];
  const outcome =
    wrong.length > 0 ? 'wrong' : before === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  return { person, outcome, name: command.name, command, changes, leading, wrong };
}

/** What the list does not say stays as it is. */
function commandOf(
  person: PastedPerson,
  before: KnownPerson | null,
  { defaults }: PasteFacts,
): PersonCommand {
  const roles = person.roles ?? before?.roles ?? ['member'];
  const company = person.company ?? before?.company ?? null;
  return {
    address: before?.address ?? person.address,
    name: person.name ?? before?.name ?? person.nameToBegin,
    locale: person.language ?? before?.locale ?? defaults.locale,
    zone: before?.zone ?? defaults.zone,
    roles,
    // A column of organizations is filled in for everybody more often than not.
    company: isPartner({ roles }) ? company : null,
    from: before?.fromDate ?? SINCE_EVER,
    until: before?.untilDate ?? null,
  };
}

function whoIsGone(before: KnownPerson | null, today: string): Words[] {
  if (before === null || before.untilDate === null || before.untilDate >= today) return [];
  return [isPseudonym(before.address) ? pasteWords.erased : pasteWords.left(before.name, before.untilDate)];
}

function reserved(command: PersonCommand, before: KnownPerson | null, { by }: PasteFacts): Words[] {
  const after = { roles: command.roles, fromDate: command.from, untilDate: command.until };
  const found = reservedToAdministrators(by, before, after);
  return found ? [found.wrong] : [];
}

function changesOf(before: KnownPerson, after: PersonCommand): PastedChange[] {
  const isOther: Readonly<Record<Exclude<PastedChange, 'lead'>, boolean>> = {
    name: before.name !== after.name,
    roles: before.roles.join() !== after.roles.join(),
    language: before.locale !== after.locale,
    company: before.company !== (after.company ?? null),
  };
  return (Object.keys(isOther) as (keyof typeof isOther)[]).filter((change) => isOther[change]);
}

/** The rows that would take the last administrator away are wrong. */
function withAnAdministrator(rows: readonly PlannedRow[], { people }: PasteFacts): PlannedRow[] {
  const right = rows.filter(({ outcome }) => outcome !== 'wrong');
  const written = new Map(right.map(({ command }) => [accountAddress(command.address), command]));
  const isAfter = ({ roles, until }: PersonCommand) => staysAdministrator({ roles, untilDate: until });
  const before = [...people].filter(([, person]) => staysAdministrator(person));
  const gone = before.filter(([address]) => {
    const after = written.get(address);
    return after !== undefined && !isAfter(after);
  });
  if (gone.length === 0 || gone.length < before.length || right.some(({ command }) => isAfter(command)))
    return [...rows];
  const addresses = new Set(gone.map(([address]) => address));
  return rows.map((row) =>
    row.outcome !== 'wrong' && addresses.has(accountAddress(row.command.address))
      ? { ...row, outcome: 'wrong', leading: null, wrong: [LAST_ADMINISTRATOR] }
      : row,
  );
}

const inWords = ({ message, dutch }: { readonly message: string; readonly dutch?: string }): Words => ({
  en: message,
  nl: dutch ?? message,
});
