import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circleFrom, scanFormula } from '../../../src/kpis/domain/formula-text.js';
import { alwaysDividesByZero, type Computed, readFormula, REMEMBERED } from '../../../src/kpis/formula.js';

const work = (text: string, values: Record<string, number> = {}): Computed | string => {
  const read = readFormula(text);
  return 'wrong' in read ? read.wrong.en : read.valueOf(new Map(Object.entries(values)));
};

describe('a formula', () => {
  it.each([
    ["'repeat-purchase' / visits * 100", { 'repeat-purchase': 3, visits: 12 }, 25],
    ['a - b - c', { a: 10, b: 3, c: 2 }, 5],
    ['-(a + b) * 2', { a: 1, b: 2 }, -6],
    ['min(a, b, 4) + max(a, b) + abs(-a) + round(2.4)', { a: 5, b: 7 }, 18],
    ['1.5 * a', { a: 2 }, 3],
    ["'1st' + 'of' + 'min'", { '1st': 1, of: 2, min: 3 }, 6],
  ] as const)('%s', (text, values, value) => {
    expect(work(text, values)).toEqual({ value });
  });

  it.each(['a / (b - b)', '1 / (a / (b - b))', '0 * (a / (b - b))', 'max(1, a / (b - b))'])(
    'has no value where it would divide by zero: %s',
    (text) => {
      expect(work(text, { a: 1, b: 2 })).toEqual({ value: null, because: 'zero' });
    },
  );

  it('is made ready once, and forgotten once enough others were used since', () => {
    const first = readFormula('a + 1000');
    expect(readFormula('a + 1000')).toBe(first);
    for (let other = 1; other < REMEMBERED; other += 1) readFormula(`b + ${other}`);
    expect(readFormula('a + 1000')).toBe(first);
    for (let other = 1; other <= REMEMBERED; other += 1) readFormula(`c + ${other}`);
    expect(readFormula('a + 1000')).not.toBe(first);
  });

  it.each([
    ['a / 0', true],
    ['a / (b - b)', true],
    ['a / (2 * b - b - b)', true],
    ['1 / (a * 0) + b', true],
    ['a / b', false],
    ['a / (a - b)', false],
    ['a / max(b, 0)', false],
    ['a / min(b, 0)', false],
    ['a / (abs(b) - b)', false],
    ['a / (min(a, b) - a)', false],
    ['a / round(b / 1000000)', false],
    ['a * a * a * a * a', false],
  ])('%s divides by zero whatever comes: %s', (text, always) => {
    const read = readFormula(text);
    expect('wrong' in read ? read.wrong : alwaysDividesByZero(read)).toBe(always);
  });

  it('has no value beyond a trillion', () => {
    expect(work('a * a', { a: 1e7 })).toEqual({ value: null, because: 'size' });
    expect(work('a * a * a', { a: 1e200 })).toEqual({ value: null, because: 'size' });
  });

  it.each([
    ['', 'names at least one KPI'],
    ['1 + 1', 'names at least one KPI'],
    ['a +', 'does not read as a sum'],
    ['(a', 'does not read as a sum'],
    ['a b', 'does not read as a sum'],
    ['a)', 'does not read as a sum'],
    ['2 a', 'does not read as a sum'],
    ['sqrt(a)', '“sqrt” cannot be followed by a bracket'],
    ["'min'(a)", 'cannot be followed by a bracket'],
    ['a(1)', '“a” cannot be followed by a bracket'],
    ['min()', 'nothing between two brackets'],
    ['a + ()', 'nothing between two brackets'],
    ['round(a, 2)', 'A comma parts'],
    ['(a, b)', 'A comma parts'],
    ['1,5 * a', 'A comma parts'],
    ['a % 2', '“%” does not belong'],
    ['a ^ 2', '“^” does not belong'],
    ['a > 1', '“>” does not belong'],
    ['a ? 1 : 2', '“?” does not belong'],
    ['if a then 1 else 2', '“if” does not belong'],
    ['length of a', '“of” does not belong'],
    ['not a', '“not” does not belong'],
    ['a.constructor', '“.constructor” does not belong'],
    ["'__proto__'", 'does not belong'],
    ['"text" + a', 'does not belong'],
    ['constructor(a)', '“constructor” cannot be followed by a bracket'],
    ['eval("a")', 'does not belong'],
    ['`a`', 'does not belong'],
    ["'a\\' + a", 'does not belong'],
    ['A + b', '“A” does not belong'],
    ['1e3 * a', 'does not belong'],
    ['a; a', '“;” does not belong'],
    ['<b>a</b>', 'does not belong'],
  ])('%j is refused: %s', (text, message) => {
    expect(work(text)).toContain(message);
  });

  it('names what it depends on, each once', () => {
    expect(scanFormula("a / 'b-c' + a * max(a, d)")).toEqual({ keys: ['a', 'b-c', 'd'] });
  });

  it('is worked out as sums are, and never is an infinity or no number at all', () => {
    const leaf = fc.oneof(
      fc.constantFrom('a', "'b-c'", 'd').map((text) => ({ text, key: text.replaceAll("'", '') })),
      fc.integer({ min: 0, max: 9 }).map((number) => ({ text: `${number}`, number })),
    );
    type Tree = { readonly text: string; readonly key?: string; readonly number?: number } | Branch;
    interface Branch {
      readonly op: '+' | '-' | '*' | '/' | 'min' | 'max';
      readonly left: Tree;
      readonly right: Tree;
    }
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({
          op: fc.constantFrom('+', '-', '*', '/', 'min', 'max'),
          left: tie('tree'),
          right: tie('tree'),
        }) as fc.Arbitrary<Tree>,
      ),
    }));
    const written = (one: Tree): string => {
      if (!('op' in one)) return one.text;
      const [left, right] = [written(one.left), written(one.right)];
      return one.op.length > 1 ? `${one.op}(${left}, ${right})` : `(${left} ${one.op} ${right})`;
    };
    const values: Record<string, number> = { a: 3, 'b-c': 0.5, d: 0 };
    const value = (one: Tree): number => {
      if (!('op' in one)) return one.number ?? values[one.key ?? ''] ?? NaN;
      const [left, right] = [value(one.left), value(one.right)];
      if (one.op === '/' && right === 0) throw new Error('zero');
      const ways = { '+': left + right, '-': left - right, '*': left * right, '/': left / right };
      return one.op in ways ? ways[one.op as keyof typeof ways] : Math[one.op as 'min' | 'max'](left, right);
    };
    const expected = (one: Tree): Computed => {
      try {
        const worked = value(one);
        return Math.abs(worked) <= 1e12 ? { value: worked } : { value: null, because: 'size' };
      } catch {
        return { value: null, because: 'zero' };
      }
    };
    fc.assert(
      fc.property(tree, (one) => {
        const text = `(${written(one)}) + a - a`;
        const found = work(text, values);
        const wanted = expected({ op: '-', left: { op: '+', left: one, right: { text: 'a', key: 'a' } }, right: { text: 'a', key: 'a' } }); // prettier-ignore
        expect(found).toEqual(wanted);
      }),
      { seed: 31 },
    );
  });
});

describe('a circle of formulas', () => {
  const named = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d']],
    ['d', ['b']],
  ]);

  it('is told by the way around it', () => {
    expect(circleFrom('b', named)).toEqual(['b', 'c', 'd', 'b']);
    expect(circleFrom('a', new Map([['a', ['a']]]))).toEqual(['a', 'a']);
  });

  it('is none where a KPI only leads to one', () => {
    expect(circleFrom('a', named)).toBeNull();
    expect(circleFrom('x', named)).toBeNull();
  });
});
