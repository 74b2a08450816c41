import type { Wrong } from '../../organizations/domain/problem.js';

/**
 * How a formula is written: numbers, `+ - * /`, brackets, `min max abs round`, and keys of KPIs. A key with a hyphen
 * stands in single quotes, because a hyphen is a minus: `'repeat-purchase' / visits * 100`.
 */
export const LONGEST_FORMULA = 1000;
/** How many values each function takes at most. */
const FUNCTIONS: Readonly<Record<string, number>> = { min: Infinity, max: Infinity, abs: 1, round: 1 };
/** What the language of the library means something by; as a key it needs quotes. */
const WORDS = new Set(['and', 'or', 'not', 'in', 'of', 'if', 'then', 'else', 'mod']);
const TOKEN = /\s+|\d+(?:\.\d+)?(?![\w.])|[-+*/(),]|'[a-z0-9]+(?:-[a-z0-9]+)*'|[a-z][a-z0-9]*/y;

type Scanned = { readonly keys: readonly string[] } | { readonly wrong: Exclude<Wrong, string> };

/** The keys that a formula names, or what in it does not belong there. Whether it can be read as a sum is not asked. */
export function scanFormula(text: string): Scanned {
  const tokens = tokensOf(text);
  if ('wrong' in tokens) return tokens;
  const keys = new Set<string>();
  /** The brackets that are open: how many values each may still take, 1 for one that only groups. */
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    const called = tokens[at - 1] ?? '';
    if (token === '(') open.push(Object.hasOwn(FUNCTIONS, called) ? (FUNCTIONS[called] ?? 1) : 1);
    else if (token === ')') {
      if (called === '(') return { wrong: EMPTY };
      open.pop();
    } else if (token === ',') {
      const left = (open.pop() ?? 1) - 1;
      if (left < 1) return { wrong: COMMA };
      open.push(left);
    } else if (/^'|^[a-z]/.test(token)) {
      const isCalled = tokens[at + 1] === '(';
      if (isCalled && !Object.hasOwn(FUNCTIONS, token)) return { wrong: unknownFunction(token) };
      if (!isCalled && WORDS.has(token)) return { wrong: unknownPart(token) };
      if (!isCalled) keys.add(token.replaceAll("'", ''));
    }
  }
  return keys.size === 0 ? { wrong: NOTHING } : { keys: [...keys] };
}

function tokensOf(text: string): string[] | { readonly wrong: Exclude<Wrong, string> } {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return { wrong: unknownPart(/^\S{1,20}/.exec(text.slice(at))?.[0] ?? '') };
    if (token.trim() !== '') tokens.push(token);
  }
  return tokens;
}

/** The keys on a way from a KPI back to itself, that KPI first and last; null where its formula closes no circle. */
export function circleFrom(key: string, named: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = [key];
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    for (const to of named.get(from) ?? []) {
      if (to === key) return wayTo(from, cameFrom, [key]);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, from);
      waiting.push(to);
    }
  }
  return null;
}

function wayTo(key: string, cameFrom: ReadonlyMap<string, string>, behind: readonly string[]): string[] {
  const before = cameFrom.get(key);
  return before === undefined ? [key, ...behind] : wayTo(before, cameFrom, [key, ...behind]);
}

const ALLOWED = {
  en: "Use numbers, + - * / and brackets, min, max, abs and round, and keys of KPIs; a key with a hyphen in single quotes, like 'first-time-right'.",
  nl: "Gebruik getallen, + - * / en haakjes, min, max, abs en round, en sleutels van KPI’s; een sleutel met een streepje tussen enkele aanhalingstekens, zoals 'first-time-right'.",
};
const NOTHING = {
  en: `A formula names at least one KPI. ${ALLOWED.en}`,
  nl: `Een formule noemt minstens één KPI. ${ALLOWED.nl}`,
};
const COMMA = {
  en: 'A comma parts the values of min and max only, and decimals come after a point: 1.5.',
  nl: 'Een komma scheidt alleen de waarden van min en max, en decimalen komen na een punt: 1.5.',
};
const EMPTY = { en: 'There is nothing between two brackets.', nl: 'Tussen twee haakjes staat niets.' };

function unknownFunction(token: string): Exclude<Wrong, string> {
  return {
    en: `“${token}” cannot be followed by a bracket: there are min, max, abs and round.`,
    nl: `Na “${token}” kan geen haakje komen: er zijn min, max, abs en round.`,
  };
}

function unknownPart(token: string): Exclude<Wrong, string> {
  return {
    en: `“${token}” does not belong in a formula. ${ALLOWED.en}`,
    nl: `“${token}” hoort niet in een formule. ${ALLOWED.nl}`,
  };
}
