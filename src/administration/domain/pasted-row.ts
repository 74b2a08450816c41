/** A row of a pasted list: as it was pasted, and its cells. */
export interface PastedRow {
  /** Of all that was pasted, from 1. */
  readonly line: number;
  readonly raw: string;
  readonly cells: readonly string[];
}

/** What may stand in one cell or one line for a person: `Ada Lovelace <ada@example.com>`, or the address alone. */
export interface NamedAddress {
  readonly name: string;
  readonly address: string;
}

/** Reads a cell that holds an address; what is around it, as mail programs copy it, is left off. */
export function namedAddress(cell: string): NamedAddress {
  const opens = cell.lastIndexOf('<');
  const closes = cell.indexOf('>', opens);
  if (opens < 0 || closes < 0) return { name: '', address: bare(cell) };
  return { name: unquoted(cell.slice(0, opens)), address: bare(cell.slice(opens + 1, closes)) };
}

function bare(text: string): string {
  const address = unquoted(text).replace(/^mailto:/i, '');
  return address.replace(/[;,]$/, '').trim();
}

const unquoted = (text: string) => text.trim().replace(/^["'](.*)["']$/, '$1').trim(); // prettier-ignore

/**
 * The rows of a list as mail programs copy it, one or several people a line: `Ada <ada@example.com>; Bob <bob@…>`, or
 * addresses alone. Null where it is none: then it is a table.
 */
export function mailList(text: string): PastedRow[] | null {
  const lines = text.split(/\r\n|\n|\r/);
  let lists = 0;
  let others = 0;
  const rows = lines.flatMap((raw, index) => {
    if (raw.trim() === '') return [];
    const people = peopleIn(raw);
    if (people === null) others += 1;
    else lists += 1;
    return (people ?? [raw.trim()]).map((one) => ({ line: index + 1, raw: one, cells: [one] }));
  });
  return lists > others ? rows : null;
}

/** The people a line names, where that is all it does. Without patterns that go back and forth over what is long. */
function peopleIn(line: string): string[] | null {
  if (line.includes('\t')) return null;
  const pieces = line.split('>');
  const rest = pieces.pop() ?? '';
  if (pieces.length === 0) {
    const words = line.trim().split(/[;,\s]+/).filter(Boolean); // prettier-ignore
    return words.length > 0 && words.every((word) => word.includes('@')) ? words : null;
  }
  if (!/^[\s;,]*$/.test(rest)) return null;
  const people = pieces.map((piece) => `${piece.replace(/^[\s;,]+/, '')}>`);
  return people.every(isNamedAddress) ? people : null;
}

function isNamedAddress(text: string): boolean {
  const [name = '', address = '', ...more] = text.split('<');
  return more.length === 0 && !name.includes(';') && !name.includes('@') && address.includes('@');
}
