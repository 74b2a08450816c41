import { keyForName } from '../../goals/domain/key-for-name.js';
import type { DepartmentCommand } from '../../organizations/domain/department.js';
import { circlesIn, circleText } from '../../organizations/domain/department-tree.js';
import { problemOfName } from '../../organizations/domain/names.js';
import type { Problem } from '../../organizations/domain/problem.js';

/** A department there is, or was. */
interface Known {
  readonly key: string;
  readonly name: string;
  readonly untilDate: string | null;
}

/** What a list is held against. */
export interface DepartmentFacts {
  readonly before: readonly Known[];
  /** First day of those that are new. */
  readonly from: string;
  readonly today: string;
}

/** What happens by a line: `there` and `ended` are left as they are, `twice` stands above already. */
export type DepartmentOutcome = 'new' | 'there' | 'ended' | 'twice' | 'wrong';

/** One line of the list. */
export interface PastedDepartment {
  readonly line: number;
  readonly name: string;
  /** The name of the one it will lie below. */
  readonly above: string | null;
  readonly outcome: DepartmentOutcome;
  /** In which it says why the line is wrong. */
  readonly problems: readonly Problem[];
}

export interface PastedDepartments {
  /** What happens by each line, in the order of the list. */
  readonly rows: readonly PastedDepartment[];
  /** The new ones, each below one that stands in the list or is there already. */
  readonly commands: readonly DepartmentCommand[];
  /** Of the lines, or of the list as a whole; nothing can be kept while there is one. */
  readonly problems: readonly Problem[];
}

/** What nobody pastes on purpose. */
const MOST = 500;
/** Words that spreadsheets put above such a list. */
const HEADINGS = new Set(['department', 'departments', 'afdeling', 'afdelingen', 'name', 'naam']);
/** What stands before a name: blanks, and the marks of a list. */
const BEFORE = /^[\s\-–—•◦▪*]+/;

/**
 * Departments from a list: one a line. A line that stands deeper than those before it, by a dash, a tab or two spaces,
 * lies below the last one that stands less deep; with a second column the department lies below the one named there.
 * Duplicates count once.
 */
export function pastedDepartments(text: string, facts: DepartmentFacts): PastedDepartments {
  const lines = text.split(/\r\n|\r|\n/).flatMap((line, index) => lineOf(line, index));
  if (lines.length > 0 && HEADINGS.has(folded(lines[0]?.name ?? ''))) lines.shift();
  if (lines.length > MOST) return nothing(tooMany(lines.length));
  if (lines.length === 0) return nothing(NOTHING);
  const there = new Map(facts.before.map((one) => [folded(one.name), one]));
  const isOver = (one: Known | undefined) => one !== undefined && one.untilDate !== null && one.untilDate < facts.today; // prettier-ignore
  const fresh = freshIn(lines, facts.before);
  const keyOf = (name: string) => there.get(folded(name))?.key ?? fresh.get(folded(name))?.key ?? null;
  const parents = parentsOf(lines);
  const commands: DepartmentCommand[] = [];
  const rows = lines.map((line): PastedDepartment => {
    const { number, name } = line;
    const known = there.get(folded(name));
    if (known) return { line: number, name, above: null, outcome: isOver(known) ? 'ended' : 'there', problems: [] }; // prettier-ignore
    const key = keyOf(name) ?? '';
    if (fresh.get(folded(name))?.line !== line)
      return { line: number, name, above: null, outcome: 'twice', problems: [] };
    const above = line.above ?? parents.get(line) ?? null;
    const parent = above === null ? null : keyOf(above);
    const problems = [
      ...(above !== null && parent === null ? [unknown(line, above)] : []),
      ...(above !== null && isOver(there.get(folded(above))) ? [ended(line, above)] : []),
      ...(name === '' ? [nameless(line)] : problemOfName(name) === null ? [] : [unreadable(line)]),
      ...(line.hasMore ? [columns(line)] : []),
    ];
    const isBelow = parent !== null && parent !== key;
    commands.push({ key, name, parent: isBelow ? parent : null, calendar: null, from: facts.from, until: null }); // prettier-ignore
    const outcome = problems.length > 0 ? 'wrong' : 'new';
    return { line: number, name, above: isBelow ? above : null, outcome, problems };
  });
  return withoutCircles({ rows, commands, problems: rows.flatMap(({ problems }) => problems) });
}

/** Those there are not yet, by name: each with the first line that names it, and a key of its own. */
function freshIn(lines: readonly Line[], before: readonly Known[]): Map<string, { line: Line; key: string }> {
  const keys = new Set(before.map(({ key }) => key));
  const names = new Set(before.map(({ name }) => folded(name)));
  const fresh = new Map<string, { line: Line; key: string }>();
  for (const line of lines) {
    const id = folded(line.name);
    if (names.has(id) || fresh.has(id)) continue;
    const key = keyForName(line.name, keys, 'department');
    keys.add(key);
    fresh.set(id, { line, key });
  }
  return fresh;
}

/** Lines of which each lies below the next, and the last below the first, are wrong. */
function withoutCircles(pasted: PastedDepartments): PastedDepartments {
  const nameOf = new Map(pasted.commands.map(({ key, name }) => [key, name]));
  const circles = circlesIn(pasted.commands).map((keys) => keys.map((key) => nameOf.get(key) ?? key));
  if (circles.length === 0) return pasted;
  const rows = pasted.rows.map((row): PastedDepartment => {
    const circle = row.outcome === 'new' ? circles.find((names) => names.includes(row.name)) : undefined;
    return circle ? { ...row, outcome: 'wrong', problems: [belowItself(row, circle)] } : row;
  });
  return { ...pasted, rows, problems: rows.flatMap(({ problems }) => problems) };
}

interface Line {
  readonly number: number;
  readonly name: string;
  /** How far below the top of the list it stands: 0 is on top. */
  readonly depth: number;
  /** From a second column. */
  readonly above: string | null;
  /** Whether something stands in further columns, which nobody reads. */
  readonly hasMore: boolean;
}

function lineOf(line: string, index: number): Line[] {
  const depth = depthOf(BEFORE.exec(line)?.[0] ?? '');
  const [name = '', above = '', ...more] = line
    .replace(BEFORE, '')
    .split(/[\t;]/)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim()); // prettier-ignore
  const hasMore = more.some((cell) => cell !== '');
  if (name === '' && above === '' && !hasMore) return [];
  return [{ number: index + 1, name, depth, above: above === '' ? null : above, hasMore }];
}

/** A dash, a tab and two spaces are one step each; blanks between dashes and the name are none. */
function depthOf(before: string): number {
  const [blanks = ''] = /^\s*/.exec(before) ?? [];
  const tabs = blanks.split('\t').length - 1;
  const dashes = before.replace(/\s/g, '').length;
  return tabs + Math.floor((blanks.length - tabs) / 2) + dashes;
}

/** For each line that lies below another: the name of that one. */
function parentsOf(lines: readonly Line[]): Map<Line, string> {
  const parents = new Map<Line, string>();
  /** The line that was read last, and those it lies below. */
  let open: Line[] = [];
  for (const line of lines) {
    open = open.filter(({ depth }) => depth < line.depth);
    const parent = open.at(-1);
    if (parent) parents.set(line, parent.name);
    open.push(line);
  }
  return parents;
}

const folded = (name: string) => name.trim().toLowerCase();

const nothing = (problem: Problem): PastedDepartments => ({ rows: [], commands: [], problems: [problem] });

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

function ended({ number, name }: Line, above: string): Problem {
  return {
    field: 'departments',
    message: `Line ${number}: “${name}” is to lie below “${above}”, which has ended. Choose another one.`,
    dutch: `Regel ${number}: “${name}” moet onder “${above}” vallen, en die is beëindigd. Kies een andere.`,
  };
}

function belowItself({ line, name }: PastedDepartment, circle: readonly string[]): Problem {
  const chain = circleText(circle);
  return {
    field: 'departments',
    message: `Line ${line}: “${name}” would lie below itself: ${chain}. Leave one of these out of the second column.`,
    dutch: `Regel ${line}: “${name}” zou onder zichzelf vallen: ${chain}. Haal een van deze uit de tweede kolom.`,
  };
}

function nameless({ number }: Line): Problem {
  return {
    field: 'departments',
    message: `Line ${number} has no name. Write it first, before the department above.`,
    dutch: `Regel ${number} heeft geen naam. Zet die vooraan, vóór de afdeling erboven.`,
  };
}

function columns({ number }: Line): Problem {
  return {
    field: 'departments',
    message: `Line ${number} has more than two columns. Keep the name, and which department it lies below.`,
    dutch: `Regel ${number} heeft meer dan twee kolommen. Houd de naam, en onder welke afdeling die valt.`,
  };
}

function unreadable({ number }: Line): Problem {
  return {
    field: 'departments',
    message: `Line ${number} is no name: it is too long, or holds a sign that cannot be read.`,
    dutch: `Regel ${number} is geen naam: die is te lang, of bevat een onleesbaar teken.`,
  };
}
