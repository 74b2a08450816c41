import { wrongAddress } from '../../organizations/domain/address.js';
import { wrongName } from '../../organizations/domain/names.js';
import { type Role, ROLES } from '../../organizations/domain/roles.js';
import type { PastedColumns } from './pasted-columns.js';
import { isInfix, nameFromAddress, nameInOrder, nameOfParts } from './pasted-name.js';
import { namedAddress, type PastedRow } from './pasted-row.js';
import {
  isOfDeputies,
  isOfJobs,
  type Lead,
  languageInWords,
  leadInCell,
  leadInWords,
  type PastedColumn,
  roleInWords,
  wordsOfRoles,
} from './pasted-words.js';
import { pasteWords, type Words } from './paste-words.js';

/** What a row of a pasted list says of somebody; null where it says nothing. */
export interface PastedPerson {
  readonly row: PastedRow;
  readonly address: string;
  readonly name: string | null;
  /** Made up from the address, for somebody new. */
  readonly nameToBegin: string;
  readonly roles: readonly Role[] | null;
  readonly language: 'en' | 'nl' | null;
  /** As it was written. */
  readonly department: string | null;
  readonly lead: Lead | null;
  /** What stands where roles are read, and is none. */
  readonly noRoles: readonly string[];
  readonly company: string | null;
  /** What is wrong with the row by itself. */
  readonly wrong: readonly Words[];
}

/** The people of a pasted list, a row each; rows in which nothing stands are none. */
export function peopleOf(rows: readonly PastedRow[], read: PastedColumns): PastedPerson[] {
  const people = rows.filter((row) => row !== read.headings && row.cells.some((cell) => cell.trim() !== ''));
  return people.map((row) => personOf(inColumns(row, read), read));
}

/**
 * A name that was torn at its comma, `Lovelace, Ada`, is put together again: then there is one cell too many, or two
 * where an infix stands between commas too.
 */
function inColumns(row: PastedRow, { headings, columns }: PastedColumns): PastedRow {
  const at = columns.indexOf('name');
  const { cells } = row;
  if (headings === null || at < 0) return row;
  const commas = cells.length - headings.cells.length;
  const torn = cells.slice(at, at + commas + 1);
  if (commas !== 1 && !(commas === 2 && torn.slice(1).some(isInfix))) return row;
  return { ...row, cells: [...cells.slice(0, at), torn.join(', '), ...cells.slice(at + commas + 1)] };
}

function personOf(row: PastedRow, { headings, columns }: PastedColumns): PastedPerson {
  const cell = (column: PastedColumn) => tidy(row.cells[columns.indexOf(column)] ?? '');
  const named = namedAddress(cell('address'));
  const parts = nameOfParts(cell('first'), cell('infix'), cell('last'));
  const name = nameInOrder(cell('name')) || parts || nameInOrder(named.name);
  const yes = isOfDeputies(headings?.cells[columns.indexOf('lead')] ?? '') ? 'deputy' : 'head';
  const said = leadInCell(cell('lead'), yes);
  const isJob = isOfJobs(headings?.cells[columns.indexOf('roles')] ?? '');
  const { roles, lead, noRoles } = rolesIn(cell('roles'), isJob);
  const language = languageInWords(cell('language'));
  const person = {
    ...{ row, address: named.address, name: name === '' ? null : name, roles, noRoles, language },
    ...{ department: cell('department') || null, company: cell('company') || null, lead: said ?? lead },
    nameToBegin: nameFromAddress(named.address),
  };
  const wrong = [
    ...addressProblem(person.address, row),
    ...(person.name === null ? [] : [wrongName(person.name)]),
    ...(said === undefined ? [pasteWords.unknownLead(cell('lead'))] : []),
    ...(cell('language') !== '' && language === null ? [pasteWords.unknownLanguage(cell('language'))] : []),
  ];
  return { ...person, wrong: wrong.filter((one) => one !== null) };
}

function addressProblem(address: string, { cells }: PastedRow): (Words | null)[] {
  if (!address.includes('@') && cells.some((text) => text.includes('@')))
    return [pasteWords.misplacedAddress];
  if (address === '') return [pasteWords.noAddress];
  const problem = wrongAddress(address);
  return [problem && pasteWords.badAddress(address, problem)];
}

/**
 * Roles as they are listed in a cell; head and deputy are none, and are said there all the same. Nobody is made an
 * administrator for what they do for a living: many a "beheerder" looks after buildings.
 */
function rolesIn(
  text: string,
  isJob: boolean,
): {
  readonly roles: readonly Role[] | null;
  readonly lead: Lead | null;
  readonly noRoles: readonly string[];
} {
  const words = wordsOfRoles(text);
  const leads = words.map(leadInWords).filter((lead) => lead !== null);
  const given = words.map(roleInWords).map((role) => (isJob && role === 'admin' ? null : role));
  const roles = ROLES.filter((role) => given.includes(role));
  const noRoles = words.filter((word, index) => given[index] === null && leadInWords(word) === null);
  return { roles: roles.length > 0 ? roles : null, lead: leads[0] ?? null, noRoles };
}

/** Spaces that spreadsheets and mail programs bring along are plain ones, and marks that cannot be seen are none. */
const tidy = (cell: string) => cell.replace(/[\u200b\ufeff]/g, '').replace(/[\u00a0\s]+/g, ' ').trim(); // prettier-ignore
