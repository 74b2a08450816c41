import { describe, expect, it } from '@jest/globals';
import { accentOf, contrast, OWN_ACCENT, readColor } from '../../../../src/mail/style/domain/accent.js';

describe('a color', () => {
  it.each([
    ['#0D5C5B', '#0d5c5b'],
    [' 0d5c5b ', '#0d5c5b'],
    ['#f80', '#ff8800'],
    ['teal', null],
    ['#12345', null],
    ['#0d5c5b;} body{display:none', null],
    ['url(javascript:alert(1))', null],
    ['', null],
  ])('is read from %j as %j', (text, color) => {
    expect(readColor(text)).toBe(color);
  });

  it('has the contrast that WCAG counts', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });
});

describe('the colors of buttons', () => {
  const GRID = ['00', '33', '66', '99', 'cc', 'ff'];
  const every = GRID.flatMap((r) => GRID.flatMap((g) => GRID.map((b) => `#${r}${g}${b}`)));

  it.each([...every, '#767676', '#808080', '#f6f5f1', '#192423'])(
    'of %s can be told from what they stand on, and their words be read',
    (color) => {
      const { light, lightInk, dark, darkInk } = accentOf(color);
      expect(contrast(light, '#fffefb')).toBeGreaterThanOrEqual(3);
      expect(contrast(dark, '#192423')).toBeGreaterThanOrEqual(3);
      expect(contrast(light, lightInk)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, darkInk)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('are as chosen wherever that can be', () => {
    expect(accentOf('#b3123a')).toMatchObject({ light: '#b3123a', lightInk: '#ffffff' });
    expect(accentOf('#ffd200').dark).toBe('#ffd200');
    expect(accentOf('#ffd200').light).not.toBe('#ffd200');
  });

  it('of Cadans itself pass as well', () => {
    const { light, lightInk, dark, darkInk } = OWN_ACCENT;
    expect(contrast(light, lightInk)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, darkInk)).toBeGreaterThanOrEqual(4.5);
  });
});
