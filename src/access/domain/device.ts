/** The first that a browser names itself by; most name others too, out of old habit. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser and what it runs on, by the names people know; null for what is not to be told from the header. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** What a `User-Agent` header says. Only the two names are kept of it: the rest would tell people apart. */
export function deviceOf(userAgent: string | undefined): Device {
  const first = (names: typeof BROWSERS) =>
    names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? null;
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}

const WORDS = {
  en: { on: 'on', browser: 'Browser', unknown: 'A browser we do not know' },
  nl: { on: 'op', browser: 'Browser', unknown: 'Een browser die we niet kennen' },
};

/** “Firefox on Windows”. */
export function deviceWords({ browser, system }: Device, locale: 'en' | 'nl'): string {
  const { on, browser: some, unknown } = WORDS[locale];
  if (system === null) return browser ?? unknown;
  return `${browser ?? some} ${on} ${system}`;
}
