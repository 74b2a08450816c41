import type { Status } from '../../kpis/domain/status.js';
import { INK, LINE, MUTED, SUNKEN, TONES } from './colors.js';
import { clean, MARGIN, type Paper } from './paper.js';
import { drawSign } from './signs.js';

export interface Column {
  readonly label: string;
  /** Its share of the width. */
  readonly share: number;
  readonly right?: boolean;
}

/** A text, a status with its word, or a small picture with the same in words. */
export type Cell =
  | string
  | { readonly status: Status; readonly words: string }
  | { readonly words: string; readonly draw: (place: Place) => void };

export interface Place {
  readonly doc: PDFKit.PDFDocument;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIZE = 9;
const PAD = { x: 4, y: 4 };
const SIGN = 9;
const PICTURE = 18;
/** A cell so high says enough: a row that no page holds could stand nowhere. */
const HIGHEST = 300;

/** A table with its header cells, which are shown again on each page that it goes on to. The first cell names its row. */
export function writeTable(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): void {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (paper.width * share) / total);
  const xs = widths.map((_, i) => paper.left + widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const table = paper.group('Table');
  const head = () => columns.map(({ label }) => label);
  const headHeight = heightOf(paper, head(), widths, true);
  const [first] = rows;
  paper.room(headHeight + (first ? heightOf(paper, first, widths, false) : 0));

  const drawRow = (cells: readonly Cell[], isHead: boolean, isRepeated = false) => {
    const height = isHead ? headHeight : heightOf(paper, cells, widths, false);
    const y = paper.doc.y;
    paper.decorate(() => {
      if (isHead) paper.doc.rect(paper.left, y, paper.width, height).fill(SUNKEN);
      paper.doc
        .moveTo(paper.left, y + height)
        .lineTo(paper.left + paper.width, y + height)
        .lineWidth(0.5)
        .stroke(LINE);
    });
    const row = isRepeated ? null : paper.group('TR', table);
    cells.forEach((cell, i) => {
      const right = columns[i]?.right ?? false;
      const place = { doc: paper.doc, x: xs[i] ?? 0, y, width: widths[i] ?? 0, height };
      if (row === null) {
        paper.decorate(() => drawText(paper, cell, place, { isHead, right }), 'Pagination');
        return;
      }
      if (typeof cell !== 'string' && 'status' in cell) {
        paper.decorate(() => drawSign(paper.doc, cell.status, place.x + PAD.x, y + PAD.y + 1.5, SIGN));
      }
      const scope = isHead ? { scope: 'Column' } : { scope: 'Row' };
      if (typeof cell !== 'string' && 'draw' in cell) {
        const data = paper.group('TD', row);
        paper.element('Figure', () => cell.draw(inner(place)), data, { alt: cell.words });
        data.end();
      } else if (isHead || i === 0) {
        paper.element('TH', () => drawText(paper, cell, place, { isHead, right }), row, scope);
      } else {
        paper.element('TD', () => drawText(paper, cell, place, { isHead, right }), row);
      }
    });
    row?.end();
    paper.doc.x = paper.left;
    paper.doc.y = y + height;
  };

  drawRow(head(), true);
  for (const cells of rows) {
    const before = paper.pages;
    paper.room(heightOf(paper, cells, widths, false));
    if (paper.pages > before) drawRow(head(), true, true);
    drawRow(cells, false);
  }
  table.end();
  paper.skip(8);
}

function inner({ doc, x, y, width, height }: Place): Place {
  return { doc, x: x + PAD.x, y: y + (height - PICTURE) / 2, width: width - 2 * PAD.x, height: PICTURE };
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.words;
}

function drawText(
  paper: Paper,
  cell: Cell,
  { x, y, width, height }: Place,
  { isHead, right }: { readonly isHead: boolean; readonly right: boolean },
): void {
  const isStatus = typeof cell !== 'string' && 'status' in cell;
  const indent = isStatus ? SIGN + 4 : 0;
  const color = isHead ? MUTED : isStatus ? TONES[cell.status] : INK;
  paper.font({ size: SIZE, bold: isHead || isStatus, color });
  paper.doc.text(clean(textOf(cell)), x + PAD.x + indent, y + PAD.y, {
    ...{ width: width - 2 * PAD.x - indent, height: height - PAD.y, ellipsis: true },
    align: right ? 'right' : 'left',
  });
}

function heightOf(paper: Paper, cells: readonly Cell[], widths: readonly number[], isHead: boolean): number {
  const most = paper.doc.page.height - MARGIN.top - MARGIN.bottom - 60;
  const heights = cells.map((cell, i) => {
    if (typeof cell !== 'string' && 'draw' in cell) return PICTURE;
    const isStatus = typeof cell !== 'string';
    paper.font({ size: SIZE, bold: isHead || isStatus });
    const width = (widths[i] ?? 0) - 2 * PAD.x - (isStatus ? SIGN + 4 : 0);
    return paper.doc.heightOfString(clean(textOf(cell)), { width });
  });
  return Math.min(HIGHEST, most, Math.max(...heights)) + 2 * PAD.y;
}
