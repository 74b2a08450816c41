import { describe, expect, it } from '@jest/globals';
import { stylesheet } from '../../../src/platform/pages/assets.js';

type Colors = Readonly<Record<string, string>>;

/** The custom properties of the sheet's two `:root` blocks; the dark one changes what it names. */
function palettes(): { light: Colors; dark: Colors } {
  const [light = {}, dark = {}] = [...stylesheet.content.matchAll(/:root \{([^}]*)\}/g)].map(
    ([, body = '']): Colors => {
      const colors = [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)];
      return Object.fromEntries(colors.map(([, name = '', value = '']) => [name, value]));
    },
  );
  return { light, dark: { ...light, ...dark } };
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const STATUSES = ['on-track', 'at-risk', 'off-track', 'stale'];
const GROUNDS = ['surface', 'surface-raised'];
const TEXT: [string, string][] = [
  ...['ink', 'ink-muted', 'accent', 'accent-strong', ...STATUSES.map((status) => `status-${status}`)].flatMap(
    (color) => GROUNDS.map((ground): [string, string] => [color, ground]),
  ),
  ...STATUSES.map((status): [string, string] => [`status-${status}`, `status-${status}-soft`]),
  ...[...STATUSES.map((status) => `status-${status}-soft`), 'accent-soft', 'surface-sunken'].map(
    (ground): [string, string] => ['ink', ground],
  ),
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];
const SHAPES: [string, string][] = [
  ...['line-strong', 'chart-1', 'chart-2', 'chart-3', 'chart-4'].flatMap((color) =>
    GROUNDS.map((ground): [string, string] => [color, ground]),
  ),
];

it('finds both palettes', () => {
  const { light, dark } = palettes();
  expect(light.surface).not.toBe(dark.surface);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const colors = palettes()[scheme];
  const ratio = (one: string, other: string) => contrast(colors[one] ?? '', colors[other] ?? '');

  it.each(TEXT)('%s can be read on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('%s can be seen on %s', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});
