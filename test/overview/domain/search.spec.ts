import { describe, expect, it } from '@jest/globals';
import {
  bestOf,
  excerptOf,
  folded,
  marked,
  rankOf,
  searchWords,
} from '../../../src/overview/domain/search.js';

describe('a text without case and accents', () => {
  it.each([
    ['Café', 'cafe'],
    ['CAFE\u0301', 'cafe'],
    ['coëfficiënt', 'coefficient'],
    ['Eén', 'een'],
    ['Straße', 'strasse'],
    ['ŁÓDŹ', 'lodz'],
    ['Ærø', 'aero'],
    ['İstanbul', 'istanbul'],
    ['ĳsvogel', 'ijsvogel'],
    ['ﬁets', 'fiets'],
    ['План', 'план'],
    ['plain', 'plain'],
  ])('%s reads %s', (text, read) => {
    expect(folded(text)).toBe(read);
  });
});

describe('the words of a query', () => {
  it.each([
    ['Eerste contact', ['eerste', 'contact']],
    ['  KPI’s & "doel"  ', ['kpi', 's', 'doel']],
    ['klant klant KLANT', ['klant']],
    ['nps 2027', ['nps', '2027']],
    ['%', []],
    ['_%_\\', []],
    ['50%', ['50']],
    ['a', []],
    ['a b', ['a', 'b']],
    ['', []],
    ['één', ['een']],
    ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('%j: %j', (query, words) => {
    expect(searchWords(query)).toEqual(words);
  });

  it('are those of the first hundred characters', () => {
    expect(searchWords(`${'x'.repeat(150)} more`)).toEqual(['x'.repeat(100)]);
  });
});

describe('what is found', () => {
  const rank = (query: string, title: string, ...texts: string[]) =>
    rankOf(searchWords(query), { title, texts });

  it.each([
    ['anything without case', 'SALES', 'Sales in Europe'],
    ['without accents', 'reele', 'Reële omzet'],
    ['with accents that it does not have', 'réële', 'Reele omzet'],
    ['by the beginning of a word', 'tevr', 'Tevreden klanten'],
    ['within a word, as Dutch puts words together', 'tevredenheid', 'Klanttevredenheid'],
    ['by words in another order', 'contact eerste', 'Eerste contact'],
    ['by a word of the title and one of the text', 'sales calls', 'Sales', 'Fewer calls'],
  ])('%s', (_, query, title, ...texts) => {
    expect(rank(query, title, ...texts)).toBeGreaterThan(0);
  });

  it.each([
    ['where one word is nowhere', 'sales marketing', 'Sales'],
    ['within a word by two letters', 'le', 'Sales'],
    ['by a wildcard', 'sa_es', 'Sales'],
    ['by nothing', '%', 'Sales 100%'],
  ])('nothing %s', (_, query, title) => {
    expect(rank(query, title)).toBe(0);
  });

  it('stands in this order: as typed, whole words, beginnings, within words, and then the same in the text', () => {
    const found = [
      { title: 'Other 6', texts: ['About upsales here'] },
      { title: 'Other 5', texts: ['About salesmen'] },
      { title: 'Other 4', texts: ['About sales'] },
      { title: 'Upsales', texts: [] },
      { title: 'Our salesmen', texts: [] },
      { title: 'Our sales', texts: [] },
      { title: 'Sales, by store', texts: [] },
      { title: 'Sales', texts: [] },
      { title: 'Nothing', texts: [] },
    ];
    const { best, count } = bestOf(found, searchWords('sales'), 10);
    expect(best.map(({ title }) => title)).toEqual([
      ...['Sales', 'Sales, by store', 'Our sales', 'Our salesmen', 'Upsales'],
      ...['Other 4', 'Other 5', 'Other 6'],
    ]);
    expect(count).toBe(8);
    expect(bestOf(found, searchWords('sales'), 2)).toMatchObject({ best: [{}, {}], count: 8 });
  });
});

describe('what is shown of it', () => {
  it('sets apart what was searched for', () => {
    expect(marked('Reële omzet per winkel', searchWords('reele win'))).toEqual([
      { text: 'Reële', isHit: true },
      { text: ' omzet per ', isHit: false },
      { text: 'winkel', isHit: true },
    ]);
  });

  it('is the text around it', () => {
    const long = `${'before '.repeat(20)}café ${'after '.repeat(40)}`.trim();
    const excerpt = excerptOf(['nothing here', long], searchWords('cafe'));
    expect(excerpt).toMatch(/^… before before before before before before café after .* …$/);
    expect(excerpt.length).toBeLessThan(220);
    expect(excerptOf(['The beginning.'], searchWords('title'))).toBe('The beginning.');
    expect(excerptOf(['a-key'], searchWords('title'))).toBe('');
    expect(excerptOf(['a-key'], searchWords('key'))).toBe('a-key');
  });
});
