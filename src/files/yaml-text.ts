import { type Document, isCollection, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { type PlacedProblem, FileRefused } from './file-refused.js';

type Path = readonly PropertyKey[];

/** A larger file is taken for a mistake: an organization of 1,000 people with three years of figures has 2 MB. */
const LONGEST_FILE = 5_000_000;
/** Aliases repeat what they stand for; more of them could blow up a small file. */
const MOST_ALIASES = 100;

/** A YAML text that was read, and where in it everything stands. */
export interface YamlText {
  readonly value: unknown;
  /** Turns what is wrong at a path into a problem with its place. */
  problemAt(path: Path, message: string): PlacedProblem;
}

/**
 * Reads a YAML text.
 * @throws {FileRefused} naming each syntax error and duplicate key with its line
 */
export function readYaml(text: string): YamlText {
  if (text.length > LONGEST_FILE) {
    const message = `the file has ${text.length} characters; the most is ${LONGEST_FILE}. Readings of many years can be sent through the API.`;
    throw new FileRefused([{ line: 1, column: 1, field: '', message }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    throw new FileRefused(
      document.errors.map(({ pos, message }) => ({
        ...placeOf(pos[0]),
        field: '',
        message: inPlainWords(message),
      })),
    );
  }
  return {
    value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown,
    problemAt: (path, message) => ({ ...placeOf(offsetOf(document, path)), field: spell(path), message }),
  };
}

/** The key if there is one, since that is what one would correct; else the value, else the nearest thing around it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    if (isCollection(parent) && typeof last === 'number') {
      const item = parent.items[last];
      if (isNode(item) && item.range) return item.range[0];
    }
  }
  return 0;
}

/** `departments[2].head` */
function spell(path: Path): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function inPlainWords(message: string): string {
  return message.startsWith('Map keys must be unique')
    ? 'this key stands twice in the same place; remove one of the two'
    : message.charAt(0).toLowerCase() + message.slice(1);
}
