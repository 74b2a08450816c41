import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What a picture with nothing on it comes to, at most. */
const BLANK = 10_000;
/** Where in a PNG its width and height stand. */
const [WIDTH_AT, HEIGHT_AT] = [16, 20];

/** Where the address or a field led before, the next press of Tab goes on from there; a page is looked at from its top. */
const FROM_THE_TOP = `
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
`;

interface Picture {
  readonly path: string;
  readonly isBlank: boolean;
}

/** The pictures of a story, page by page; each page is inspected for what keeps somebody from using it. */
export class Album {
  readonly pictures: Picture[] = [];

  private constructor(
    private readonly folder: string,
    private readonly isKept: boolean,
    private readonly story: string,
    /** Language and device, as `npm run pictures` names its files. */
    private readonly look: string,
    private readonly inspection: string,
  ) {}

  /** In the folder that `CADANS_PICTURES` names, or else in one that goes when it is closed. */
  static async open(story: string, look: string): Promise<Album> {
    const named = process.env['CADANS_PICTURES'] || undefined;
    if (named !== undefined) await mkdir(named, { recursive: true });
    const folder = named ?? (await mkdtemp(join(tmpdir(), 'cadans-pictures-')));
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    const parts = [axe, new URL('inspect.js', import.meta.url)];
    const inspection = (await Promise.all(parts.map((part) => readFile(part, 'utf8')))).join('\n');
    return new Album(folder, named !== undefined, story, look, inspection);
  }

  async close(): Promise<void> {
    if (!this.isKept) await rm(this.folder, { recursive: true, force: true });
  }

  async take(page: Page, title: string): Promise<void> {
    const number = String(this.pictures.length + 1).padStart(2, '0');
    const path = join(this.folder, `${this.story}-${number}-${title}.${this.look}.png`);
    const picture = await page.screenshot({ path, fullPage: true });
    const [width, height] = [picture.readUInt32BE(WIDTH_AT), picture.readUInt32BE(HEIGHT_AT)];
    const { width: least = 0, height: low = 0 } = page.viewportSize() ?? {};
    this.pictures.push({ path, isBlank: picture.length < BLANK || width < least || height < low });
  }

  /** What a page fails in, in words. */
  async inspect(page: Page): Promise<string[]> {
    await page.evaluate(FROM_THE_TOP);
    await page.keyboard.press('Tab');
    await page.evaluate(this.inspection);
    const found = await page.evaluate<string[]>('inspectPage()');
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    return wide > 0 ? [...found, `It is ${wide} px too wide`] : found;
  }
}
