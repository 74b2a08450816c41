import { describe, expect, it } from '@jest/globals';
import { type ChangeKind, isAsBefore, whatChanged } from '../../../src/agendas/domain/agenda-changes.js';

const change = (text: string) => {
  const [itemKey = '', kind] = text.split(' ');
  return { itemKey, kind: kind as ChangeKind, title: itemKey.toUpperCase(), personId: null };
};
const told = (...changes: string[]) => {
  const all = whatChanged(changes.map(change));
  const keys = (of: typeof all.added) => of.map(({ key }) => key).join();
  return [keys(all.added), keys(all.dropped), keys(all.set), all.isReordered];
};

describe('what changed of an agenda', () => {
  it.each<[string[], ReturnType<typeof told>]>([
    [[], ['', '', '', false]],
    [
      ['a added', 'b dropped', 'c set'],
      ['a', 'b', 'c', false],
    ],
    [
      ['a added', 'a set'],
      ['a', '', '', false],
    ],
    [
      ['a added', 'a dropped'],
      ['', '', '', false],
    ],
    [
      ['a dropped', 'a restored'],
      ['', '', '', false],
    ],
    [['a restored'], ['a', '', '', false]],
    [
      ['a set', 'a dropped'],
      ['', 'a', '', false],
    ],
    [
      ['a dropped', 'a restored', 'a set'],
      ['', '', 'a', false],
    ],
    [['a moved'], ['', '', '', true]],
  ])('%j', (changes, expected) => {
    expect(told(...changes)).toEqual(expected);
  });

  it('is nothing to tell where it all came to nothing', () => {
    expect(isAsBefore(whatChanged([change('a added'), change('a dropped')]))).toBe(true);
    expect(isAsBefore(whatChanged([change('a moved')]))).toBe(false);
  });
});
