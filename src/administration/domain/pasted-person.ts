import { wrongAddress } from '../../organizations/domain/address.js';
import { wrongName } from '../../organizations/domain/names.js';
import { type Role, ROLES } from '../../organizations/domain/roles.js';
import type { PastedColumns } from './pasted-columns.js';
import { nameFromAddress, nameInOrder, namedAddress, type PastedRow } from './pasted-row.js';
import {
  isOfDeputies,
  type Lead,
  languageInWords,
  leadInCell,
  leadInWords,
  type PastedColumn,
  plain,
  roleInWords,
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
  readonly company: string | null;
  /** What is wrong with the row by itself. */
  readonly wrong: readonly Words[];
}

/** The people of a pasted list, a row each; rows in which nothing stands are none. */
export function peopleOf(rows: readonly PastedRow[], read: PastedColumns): PastedPerson[] {
  const people = rows.filter((row) => row !== read.headings && row.cells.some((cell) => cell.trim() !== ''));
  return people.map((row) => personOf(inColumns(row, read), read));
}

/** A name that was torn at its comma, `Lovelace, Ada`, is put together again: then there is one cell too many. */
function inColumns(row: PastedRow, { headings, columns }: PastedColumns): PastedRow {
  const at = columns.indexOf('name');
  const { cells } = row;
  const isTorn = headings !== null && at >= 0 && cells.length === headings.cells.length + 1;
  if (!isTorn) return row;
  const name = `${cells[at]}, ${cells[at + 1]}`;
  return { ...row, cells: [...cells.slice(0, at), name, ...cells.slice(at + 2)] };
}

function personOf(row: PastedRow, { headings, columns }: PastedColumns): PastedPerson {
  const cell = (column: PastedColumn) => tidy(row.cells[columns.indexOf(column)] ?? '');
  const named = namedAddress(cell('address'));
  const parts = [cell('first'), cell('infix'), cell('last')].filter(Boolean).join(' ');
  const name = cell('name') || parts || named.name;
  const yes = isOfDeputies(headings?.cells[columns.indexOf('lead')] ?? '') ? 'deputy' : 'head';
  const said = leadInCell(cell('lead'), yes);
  const { roles, lead, unknown } = rolesIn(cell('roles'));
  const language = languageInWords(cell('language'));
  const person = {
    ...{ row, address: named.address, name: name === '' ? null : nameInOrder(name), roles, language },
    ...{ department: cell('department') || null, company: cell('company') || null, lead: said ?? lead },
    nameToBegin: nameFromAddress(named.address),
  };
  const wrong = [
    ...addressProblem(person.address, row),
    ...(person.name === null ? [] : [wrongName(person.name)]),
    ...unknown.map(pasteWords.unknownRole),
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

/** Roles as they are listed in a cell; head and deputy are none, and are said there all the same. */
function rolesIn(text: string): {
  readonly roles: readonly Role[] | null;
  readonly lead: Lead | null;
  readonly unknown: readonly string[];
} {
  const words = text.split(/[,;/|+&]|\s(?:and|en)\s/i).map((word) => word.trim()).filter((word) => plain(word) !== ''); // prettier-ignore
  const leads = words.map(leadInWords).filter((lead) => lead !== null);
  const given = words.map(roleInWords);
  const roles = ROLES.filter((role) => given.includes(role));
  const unknown = words.filter((word, index) => given[index] === null && leadInWords(word) === null);
  return { roles: roles.length > 0 ? roles : null, lead: leads[0] ?? null, unknown };
}

/** Spaces that spreadsheets and mail programs bring along are plain ones, and marks that cannot be seen are none. */
const tidy = (cell: string) => cell.replace(/[\u200b\ufeff]/g, '').replace(/[\u00a0\s]+/g, ' ').trim(); // prettier-ignore
