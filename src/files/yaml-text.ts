import {
  type Alias,
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { oneLine } from './domain/one-line.js';
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
  readonly problemAt: (path: Path, message: string) => PlacedProblem;
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
  const at = (offset: number, message: string) => ({ ...placeOf(offset), field: '', message });
  if (document.errors.length > 0) {
    throw new FileRefused(document.errors.map((error) => at(error.pos[0], inPlainWords(error))));
  }
  const aliases = aliasesOf(document);
  const lost = aliases.filter((alias) => alias.resolve(document) === undefined);
  if (lost.length > 0) throw new FileRefused(lost.map((alias) => at(startOf(alias), lostAlias(alias))));
  const unseen = nulsIn(document);
  if (unseen.length > 0) throw new FileRefused(unseen.map((offset) => at(offset, NUL)));
  const valueOf = () => {
    try {
      return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
    } catch (error) {
      const last = aliases.at(-1);
      if (!(error instanceof ReferenceError) || last === undefined) throw error;
      throw new FileRefused([at(startOf(last), TOO_MANY_ALIASES)]);
    }
  };
  return {
    value: valueOf(),
    problemAt: (path, message) => ({
      ...placeOf(offsetOf(document, path)),
      field: oneLine(spell(path)),
      message: oneLine(message),
    }),
  };
}

const TOO_MANY_ALIASES = `up to here, aliases (the names after *) repeat more than ${MOST_ALIASES} times what they stand for. Write it out instead.`;

function lostAlias({ source }: Alias): string {
  return `nothing above is named &${oneLine(source, 40)}, which *${oneLine(source, 40)} repeats. Put text that begins with * in quotes, or write out what is meant.`;
}

const TOO_DEEP = 'this is nested too deep to be read. Write it out flat.';
const NUL = 'this text holds a NUL character, which cannot be kept. Leave it out.';

/** Where texts hold the one character that no database keeps. */
function nulsIn(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && node.value.includes('\0'))
        found.push(startOf(node));
    },
  });
  return found;
}

function aliasesOf(document: Document): Alias[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  return aliases;
}

function startOf({ range }: Pick<Alias, 'range'>): number {
  return range?.[0] ?? 0;
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

/** What to do, where the parser's own words do not say it. */
const REMEDY: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key stands twice in the same place; remove one of the two',
  MULTIPLE_DOCS: 'a second document begins here; remove the line with --- and what follows it',
  TAB_AS_INDENT: 'tabs are not allowed before a field; use spaces',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon stands on this line; put the text in quotes, or begin a new line',
  BAD_SCALAR_START: 'a text begins with a reserved character; put it in quotes',
  UNEXPECTED_TOKEN: 'this does not belong here; look whether it stands as far to the right as its neighbors',
};

function inPlainWords({ code, message }: YAMLParseError): string {
  if (message.startsWith('Maximum call stack')) return TOO_DEEP;
  return REMEDY[code] ?? oneLine(message.charAt(0).toLowerCase() + message.slice(1));
}
