import { expect, it } from '@jest/globals';
import { loadFonts } from '../../../src/reports/drawing/fonts.js';
import { Paper } from '../../../src/reports/drawing/paper.js';
import { writeTable } from '../../../src/reports/drawing/table.js';
import { readPdf } from '../read-pdf.js';

const titled = { title: 'Pack', organization: 'Tulip', locale: 'en', asOf: 0 } as const;

it('a heading stands on the page on which its table begins, wherever it comes', async () => {
  for (let lines = 28; lines < 44; lines += 1) {
    const paper = new Paper(titled, await loadFonts());
    paper.turn();
    for (let line = 0; line < lines; line += 1) paper.text(`Line ${line}`, { below: 0 });
    paper.heading(2, 'Heading');
    writeTable(paper, [{ label: 'Column', share: 1 }], [['First row '.repeat(30)], ['Second row']]);
    const { pages } = await readPdf(await paper.finish((page, of) => `${page} of ${of}`));
    const withHeading = pages.find(({ text }) => text.includes('Heading'));
    expect(withHeading?.text).toContain('First row');
  }
});
