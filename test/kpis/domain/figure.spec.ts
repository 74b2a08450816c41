import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figureText, readFigure } from '../../../src/kpis/domain/figure.js';

describe('a typed figure', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['42', 42],
    ['007', 7],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [',5', 0.5],
    ['.75', 0.75],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1,234,567.89', 1_234_567.89],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ["1'234", 1234],
    ['1234', 1234],
    ['1234.567', 1234.567],
    ['1234,567', 1234.567],
    ['0,234', 0.234],
    ['0.234', 0.234],
    ['1.2340', 1.234],
    ['1,23', 1.23],
    ['-3', -3],
    ['\u22123,5', -3.5],
    ['+3', 3],
    [' 8 ', 8],
  ])('%j is %d', (text, value) => {
    expect(readFigure(text)).toEqual({ kind: 'value', value });
  });

  it.each<[string, number, number]>([
    ['1.234', 1234, 1.234],
    ['1,234', 1234, 1.234],
    ['-12.500', -12_500, -12.5],
    ['999,000', 999_000, 999],
  ])('%j could be %d or %d, so it is asked', (text, whole, decimal) => {
    expect(readFigure(text)).toEqual({ kind: 'ambiguous', whole, decimal });
  });

  it.each(['', '   ', '\u00a0'])('%j is no figure', (text) => {
    expect(readFigure(text)).toEqual({ kind: 'none' });
  });

  it.each([
    'abc',
    '1e5',
    '12-3',
    '1..2',
    '1,2,3',
    '12.34.56',
    '1.23.456',
    '--3',
    '-',
    '.',
    ',',
    '7 min',
    '1/2',
    '٣',
    'NaN',
    'Infinity',
    '0x10',
    '1.234,5,6',
    '12345678901234567',
    '9'.repeat(200),
    '%',
  ])('%j cannot be read', (text) => {
    expect(readFigure(text)).toEqual({ kind: 'unreadable' });
  });

  it.each<[string, string, number]>([
    ['85%', '%', 85],
    ['85 %', '%', 85],
    ['€ 1.234,50', '€', 1234.5],
    ['12 MIN', 'min', 12],
    ['eur 12', 'EUR', 12],
  ])('%j with the unit %s is %d', (text, unit, value) => {
    expect(readFigure(text, unit)).toEqual({ kind: 'value', value });
  });

  it('is not read with another unit than its own', () => {
    expect(readFigure('85%', 'min')).toEqual({ kind: 'unreadable' });
    expect(readFigure('%', '%')).toEqual({ kind: 'unreadable' });
  });

  it('comes back from the form as the value it was, in both languages', () => {
    const values = fc.oneof(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc
        .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }))
        .map(([n, d]) => n / 10 ** d),
    );
    fc.assert(
      fc.property(values, fc.constantFrom<',' | '.'>(',', '.'), (value, separator) => {
        expect(readFigure(figureText(value, separator))).toEqual({
          kind: 'value',
          value: value === 0 ? 0 : value,
        });
      }),
      { seed: 20_270_203, numRuns: 2_000 },
    );
  });
});
