import { z } from 'zod';
import { deviceWords } from './domain/device.js';
import type { SignedInBrowser } from './signed-in-browsers.service.js';

const instant = z.iso.datetime({ offset: true });

export const signedInBrowserView = z
  .object({
    id: z.string(),
    device: z.string().describe('What the browser says it is, like “Firefox on Windows”.'),
    way: z
      .enum(['link', 'passkey', 'provider'])
      .nullable()
      .describe('By a link, a passkey, or the organization’s own provider; null where nobody knows.'),
    since: instant,
    seenAt: instant.describe('When a page was last asked for, to the hour.'),
    until: instant.describe('When it is signed out by itself.'),
  })
  .meta({ id: 'SignedInBrowser' });

export function viewOfBrowser(browser: SignedInBrowser): z.output<typeof signedInBrowserView> {
  const { id, way, since, seenAt, until } = browser;
  const device = deviceWords(browser, 'en');
  return { id, device, way, since: isoOf(since), seenAt: isoOf(seenAt), until: isoOf(until) };
}

const isoOf = (instant: number) => new Date(instant).toISOString();
