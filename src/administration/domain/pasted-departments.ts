import { keyForName } from '../../goals/domain/key-for-name.js';
import type { DepartmentCommand } from '../../organizations/domain/department.js';
import { problemOfName } from '../../organizations/domain/names.js';
import type { Problem } from '../../organizations/domain/problem.js';
import { SINCE_EVER } from '../../organizations/domain/term.js';

/** A department there is. */
interface Known {
  readonly key: string;
  readonly name: string;
}

export interface PastedDepartments {
  /** The new ones, each below one that stands before it or is there already. */
  readonly commands: readonly DepartmentCommand[];
  /** Names that are there already: nothing happens to them. */
  readonly known: readonly string[];
  readonly problems: readonly Problem[];
}

/** What nobody pastes on purpose. */
const MOST = 500;
/** Words that spreadsheets put above such a list. */
const HEADINGS = new Set(['department', 'departments', 'afdeling', 'afdelingen', 'name', 'naam']);
const UNDER = /^(?:[-–•*]|\t| {2,})/;

/**
 * Departments from a list: one a line. A line that begins with a dash, a tab or two spaces lies below the last line that
 * does not; with a second column the department lies below the one named there. Duplicates count once.
 */
export function pastedDepartments(text: string, before: readonly Known[]): PastedDepartments {
  const lines = text.split(/\r\n|\r|\n/).flatMap((line, index) => lineOf(line, index));
  if (lines.length > 0 && HEADINGS.has(folded(lines[0]?.name ?? ''))) lines.shift();
  if (lines.length > MOST) return nothing(tooMany(lines.length));
  if (lines.length === 0) return nothing(NOTHING);
  const keys = new Set(before.map(({ key }) => key));
  const keyOf = new Map(before.map(({ key, name }) => [folded(name), key]));
  const known = lines.filter(({ name }) => keyOf.has(folded(name))).map(({ name }) => name);
  const fresh = new Map<string, Line>();
  for (const line of lines) {
    const id = folded(line.name);
    if (keyOf.has(id)) continue;
    const key = keyForName(line.name, keys, 'department');
    keys.add(key);
    keyOf.set(id, key);
    fresh.set(key, line);
  }
  const parents = parentsOf(lines);
  const problems: Problem[] = [];
  const commands = [...fresh].map(([key, line]): DepartmentCommand => {
    const above = line.above ?? parents.get(line) ?? null;
    const parent = above === null ? null : (keyOf.get(folded(above)) ?? null);
    if (above !== null && parent === null) problems.push(unknown(line, above));
    if (problemOfName(line.name) !== null) problems.push(unreadable(line));
    return { key, name: line.name, parent: parent === key ? null : parent, ...ALWAYS };
  });
  return { commands, known: [...new Set(known)], problems };
}

const ALWAYS = { calendar: null, from: SINCE_EVER, until: null } as const;

interface Line {
  readonly number: number;
  readonly name: string;
  readonly isUnder: boolean;
  /** From a second column. */
  readonly above: string | null;
}

function lineOf(line: string, index: number): Line[] {
  const isUnder = UNDER.test(line);
  const [name = '', above = ''] = line
    .replace(/^[\s–•*-]+/, '')
    .split(/[\t;]/)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim()); // prettier-ignore
  return name === '' ? [] : [{ number: index + 1, name, isUnder, above: above === '' ? null : above }];
}

/** For each line that lies below another: the name of that one. */
function parentsOf(lines: readonly Line[]): Map<Line, string> {
  const parents = new Map<Line, string>();
  let top: Line | null = null;
  for (const line of lines) {
    if (!line.isUnder) top = line;
    else if (top !== null) parents.set(line, top.name);
  }
  return parents;
}

const folded = (name: string) => name.trim().toLowerCase();

const nothing = (problem: Problem): PastedDepartments => ({ commands: [], known: [], problems: [problem] });

const NOTHING: Problem = {
  field: 'departments',
  message: 'Write at least one department, each on a line of its own.',
  dutch: 'Schrijf ten minste één afdeling op, elk op een eigen regel.',
};

function tooMany(count: number): Problem {
  return {
    field: 'departments',
    message: `These are ${count} lines; take at most ${MOST} at once.`,
    dutch: `Dit zijn ${count} regels; neem er hoogstens ${MOST} tegelijk.`,
  };
}

function unknown({ number, name }: Line, above: string): Problem {
  return {
    field: 'departments',
    message: `Line ${number}: “${name}” is to lie below “${above}”, which is no department. Add that one too, or leave it out.`,
    dutch: `Regel ${number}: “${name}” moet onder “${above}” vallen, en dat is geen afdeling. Zet die er ook bij, of laat het weg.`,
  };
}

function unreadable({ number }: Line): Problem {
  return {
    field: 'departments',
    message: `Line ${number} is no name: it is too long, or holds a sign that cannot be read.`,
    dutch: `Regel ${number} is geen naam: die is te lang, of bevat een onleesbaar teken.`,
  };
}
