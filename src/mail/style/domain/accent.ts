/** The colors a mail is drawn with, in its light and in its dark scheme. */
export interface Accent {
  /** Of buttons and of the line beside a quote, where the reader's screen is light. */
  readonly light: string;
  /** Of the words on such a button. */
  readonly lightInk: string;
  readonly dark: string;
  readonly darkInk: string;
}

/** What mails are drawn with where an organization chose no color. */
export const OWN_ACCENT: Accent = {
  ...{ light: '#0d5c5b', lightInk: '#ffffff' },
  ...{ dark: '#7fcfc6', darkInk: '#08211f' },
};

/** What buttons stand on, as letter.mjml has it. */
const CARD = { light: '#fffefb', dark: '#192423' } as const;
/** WCAG 2.2, 1.4.11: what makes a button one must stand out from what it stands on. */
const STANDS_OUT = 3;
const STEP = 0.02;

type Channels = readonly [red: number, green: number, blue: number];

/** `#0D5C5B`, `0d5c5b` or `#0d5` as `#0d5c5b`; null for what is no such color. */
export function readColor(text: string): string | null {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  if (digits === '') return null;
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${six.toLowerCase()}`;
}

/**
 * The colors for an organization's own: as it is wherever it can be told from what it stands on, else darker or lighter
 * until it can. Words on it are black or white, whichever is read better: one of the two always has 4.5 to 1.
 */
export function accentOf(color: string): Accent {
  const light = standingOut(color, CARD.light, '#000000');
  const dark = standingOut(color, CARD.dark, '#ffffff');
  return { light, lightInk: inkOn(light), dark, darkInk: inkOn(dark) };
}

/** The contrast between two colors as WCAG counts it: from 1, none, to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function standingOut(color: string, ground: string, toward: string): string {
  for (let share = 0; share < 1; share += STEP) {
    const mixed = mix(color, toward, share);
    if (contrast(mixed, ground) >= STANDS_OUT) return mixed;
  }
  return toward;
}

function inkOn(color: string): string {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000';
}

function mix(color: string, toward: string, share: number): string {
  const goal = channels(toward);
  const mixed = channels(color).map((value, i) => Math.round(value + ((goal[i] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): Channels {
  const at = (from: number) => parseInt(color.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}
