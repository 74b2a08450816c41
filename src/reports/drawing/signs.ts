import type { Status } from '../../kpis/domain/status.js';
import { TONES } from './colors.js';

/** Each status has a shape of its own, as on the pages: nobody has to tell colors apart, or has them in print. */
const SHAPES: Readonly<Record<Exclude<Status, 'stale'>, { readonly body: string; readonly mark: string }>> = {
  'on-track': { body: 'M8 0a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z', mark: 'M4.5 8.4 7 10.8l4.5-5.2' },
  'at-risk': { body: 'M8 1.5 15.2 14H.8Z', mark: 'M8 6v3.5M8 12v.1' },
  'off-track': {
    body: 'M4.9.6h6.2l4.3 4.3v6.2l-4.3 4.3H4.9L.6 11.1V4.9Z',
    mark: 'm5.4 5.4 5.2 5.2m0-5.2-5.2 5.2',
  },
};

/** The sign of a status in a square of so many points. */
export function drawSign(doc: PDFKit.PDFDocument, status: Status, x: number, y: number, size: number): void {
  doc.save();
  doc
    .translate(x, y)
    .scale(size / 16)
    .lineCap('round')
    .lineJoin('round')
    .lineWidth(2);
  if (status === 'stale') {
    doc.dash(3, { space: 3.8 }).circle(8, 8, 6.5).stroke(TONES.stale);
  } else {
    const { body, mark } = SHAPES[status];
    doc.path(body).fill(TONES[status]);
    doc.path(mark).stroke('#ffffff');
  }
  doc.restore();
}
