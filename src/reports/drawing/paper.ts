import PDFDocument from 'pdfkit';
import type { Locale } from '../../platform/pages/locale.js';
import { ACCENT, INK, LINE, MUTED } from './colors.js';
import type { Fonts } from './fonts.js';

type Element = PDFKit.PDFStructureElement;
type Outline = PDFKit.PDFOutline;

/** What a document says of itself. */
export interface Titled {
  readonly title: string;
  readonly organization: string;
  readonly locale: Locale;
  /** Epoch milliseconds. */
  readonly asOf: number;
}

/** In points; A4 has 595 by 842. */
export const MARGIN = { top: 72, bottom: 60, left: 56, right: 56 };
const HEADING = {
  1: { size: 22, above: 0, below: 10 },
  2: { size: 14, above: 16, below: 6 },
  3: { size: 11.5, above: 10, below: 3 },
} as const;
export const TEXT = 10;
/** A heading stands on the page of what follows it: the head and the first row of a table, or some lines. */
const KEPT_WITH = 90;
export const LINE_GAP = 2;

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly below?: number;
}

/**
 * A document that is written from top to bottom and turns its pages by itself. Everything on it is tagged for whoever
 * has it read aloud: headings, paragraphs, lists, tables with their header cells, pictures with their words; what only
 * decorates, and what repeats on every page, is marked as that.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  readonly #root: Element;
  #chapter: Outline | null = null;

  constructor(
    private readonly titled: Titled,
    fonts: Fonts,
  ) {
    const { title, organization, locale, asOf } = titled;
    const options = {
      ...{ size: 'A4', margins: MARGIN, autoFirstPage: false, bufferPages: true },
      ...({ pdfVersion: '1.7', tagged: true, lang: locale, displayTitle: true } as const),
      info: { Title: title, Author: organization, Creator: 'Cadans', CreationDate: new Date(asOf) },
      // Without a word on it a standard font would be read that nothing uses; one given here is opened again and again.
      font: '',
    } as const;
    this.doc = new PDFDocument(options);
    this.doc.registerFont('regular', fonts.regular);
    this.doc.registerFont('bold', fonts.bold);
    this.doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#root = this.doc.struct('Document');
    this.doc.addStructure(this.#root);
  }

  get left(): number {
    return MARGIN.left;
  }

  get width(): number {
    return this.doc.page.width - MARGIN.left - MARGIN.right;
  }

  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  turn(layout: 'portrait' | 'landscape' = 'portrait'): void {
    this.doc.addPage({ size: 'A4', margins: MARGIN, layout });
  }

  /** Turns the page unless so much still fits on it. */
  room(height: number): void {
    const { page } = this.doc;
    if (this.doc.y + height <= page.height - MARGIN.bottom) return;
    this.turn(page.layout === 'landscape' ? 'landscape' : 'portrait');
  }

  skip(height: number): void {
    this.doc.y += height;
  }

  /** @param bookmark what the outline calls it, where it belongs there; `under` the last chapter, or as one */
  heading(level: 1 | 2 | 3, text: string, bookmark?: 'chapter' | 'under'): void {
    const { size, above, below } = HEADING[level];
    if (this.doc.y > MARGIN.top) this.skip(above);
    this.font({ size, bold: true });
    this.room(this.#height(text) + below + KEPT_WITH);
    if (bookmark === 'chapter') this.#chapter = this.doc.outline.addItem(text, { expanded: true });
    if (bookmark === 'under') (this.#chapter ?? this.doc.outline).addItem(text);
    this.font({ size, bold: true, color: level === 1 ? ACCENT : INK });
    this.element(`H${level}`, () => this.#write(text));
    this.skip(below);
  }

  text(text: string, style: TextStyle = {}): void {
    this.font(style);
    this.room(Math.min(this.#height(text), 2 * ((style.size ?? TEXT) + LINE_GAP + 2)));
    this.element('P', () => this.#write(text));
    this.skip(style.below ?? 6);
  }

  /** A picture with the same in words; drawn at the left, below what was written. */
  figure(words: string, height: number, draw: (x: number, y: number) => void): void {
    this.room(height);
    const { y } = this.doc;
    this.element('Figure', () => draw(this.left, y), this.#root, { alt: words });
    this.doc.x = this.left;
    this.doc.y = y + height;
  }

  /** One element of the structure with what it shows; within another one where that is given. */
  element(tag: string, draw: () => void, within: Element = this.#root, options: object = {}): void {
    const element = this.doc.struct(tag, options);
    within.add(element);
    element.add(draw);
    element.end();
  }

  /** An element that others go into. */
  group(tag: string, within: Element = this.#root): Element {
    const element = this.doc.struct(tag);
    within.add(element);
    return element;
  }

  /** Says nothing that is not said elsewhere. */
  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  font({ size = TEXT, bold = false, color = INK }: TextStyle): void {
    this.doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(color);
  }

  /** Numbers the pages and closes the document. */
  async finish(pageWords: (page: number, of: number) => string): Promise<Buffer> {
    const { doc } = this;
    const { title, organization } = this.titled;
    const { start, count } = doc.bufferedPageRange();
    for (let i = 0; i < count; i += 1) {
      doc.switchToPage(start + i);
      const { width, height } = doc.page;
      // Written below the margin, which would turn the page.
      doc.page.margins = { ...MARGIN, bottom: 0 };
      this.decorate(() => {
        this.font({ size: 8.5, color: MUTED });
        const wide = { width: width - MARGIN.left - MARGIN.right, lineBreak: false };
        if (i > 0) {
          doc.text(clean(organization), MARGIN.left, 34, wide);
          const at = width - MARGIN.right - doc.widthOfString(clean(title));
          doc.text(clean(title), at, 34, { lineBreak: false });
          doc
            .moveTo(MARGIN.left, 50)
            .lineTo(width - MARGIN.right, 50)
            .lineWidth(0.5)
            .stroke(LINE);
        }
        const words = pageWords(i + 1, count);
        doc.text(words, width - MARGIN.right - doc.widthOfString(words), height - 38, { lineBreak: false });
      }, 'Pagination');
    }
    this.#root.end();
    const ended = new Promise((resolve) => doc.once('end', resolve));
    doc.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }

  #write(text: string): void {
    this.doc.text(clean(text), this.left, this.doc.y, { width: this.width, lineGap: LINE_GAP });
  }

  #height(text: string): number {
    return this.doc.heightOfString(clean(text), { width: this.width, lineGap: LINE_GAP });
  }
}

/** What no font draws: control characters, and what only joins or colors pictures. */
export function clean(text: string): string {
  return text.replaceAll('\t', ' ').replace(/[^\P{C}\n]|\p{Emoji_Modifier}|[\u{fe00}-\u{fe0f}]/gu, '');
}
