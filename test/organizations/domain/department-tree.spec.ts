import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  circlesIn,
  circleText,
  parentsFirst,
  type TreeNode,
} from '../../../src/organizations/domain/department-tree.js';

const tree = (parents: Record<string, string | null>): TreeNode[] =>
  Object.entries(parents).map(([key, parent]) => ({ key, parent }));

/** Any departments, each with any parent: circles, islands and unknown parents too. */
const anyTree = fc
  .array(fc.option(fc.nat({ max: 12 }), { nil: null }), { maxLength: 10 })
  .map((parents) =>
    parents.map((parent, index) => ({ key: `d${index}`, parent: parent === null ? null : `d${parent}` })),
  );

describe('circles in a tree of departments', () => {
  it.each([
    ['none among roots and chains', tree({ a: null, b: 'a', c: 'b', d: 'a' }), []],
    ['none through a parent that is not there', tree({ a: 'elsewhere', b: 'a' }), []],
    ['one that is its own parent', tree({ a: 'a', b: null }), [['a']]],
    ['two below each other, and what hangs on them', tree({ c: 'b', a: 'b', b: 'a' }), [['b', 'a']]],
    [
      'two at once',
      tree({ a: 'b', b: 'a', c: null, x: 'y', y: 'z', z: 'x' }),
      [
        ['a', 'b'],
        ['x', 'y', 'z'],
      ],
    ],
  ])('%s', (_, nodes, circles) => expect(circlesIn(nodes)).toEqual(circles));

  it('are found exactly for the departments that come back to themselves', () => {
    const property = fc.property(anyTree, (nodes) => {
      const parents = new Map(nodes.map(({ key, parent }) => [key, parent]));
      const returns = (key: string) => {
        let current = parents.get(key) ?? null;
        for (let step = 0; step < nodes.length && current !== null; step += 1) {
          if (current === key) return true;
          current = parents.get(current) ?? null;
        }
        return false;
      };
      const expected = nodes.map(({ key }) => key).filter(returns);
      expect(circlesIn(nodes).flat().sort()).toEqual(expected.sort());
    });
    fc.assert(property, { seed: 42, numRuns: 500 });
  });

  it('read as a chain that closes', () => expect(circleText(['a', 'b'])).toBe('a → b → a'));
});

describe('parents first', () => {
  it('keeps every department and puts none before the one above it', () => {
    const property = fc.property(anyTree, (all) => {
      const inCircles = new Set(circlesIn(all).flat());
      const nodes = all.filter(({ key }) => !inCircles.has(key));
      const keys = parentsFirst(nodes).map(({ key }) => key);
      expect([...keys].sort()).toEqual(nodes.map(({ key }) => key).sort());
      for (const { key, parent } of nodes) {
        if (parent !== null && keys.includes(parent))
          expect(keys.indexOf(parent)).toBeLessThan(keys.indexOf(key));
      }
    });
    fc.assert(property, { seed: 43, numRuns: 500 });
  });
});
