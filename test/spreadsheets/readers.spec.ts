import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { writeCsv } from '../../src/spreadsheets/csv-writer.js';
import { readCsv } from '../../src/spreadsheets/csv-reader.js';
import type { Cell } from '../../src/spreadsheets/domain/cell.js';
import { refusals, SheetRefused } from '../../src/spreadsheets/spreadsheets.errors.js';
import { readXlsx } from '../../src/spreadsheets/xlsx-reader.js';
import { writeXlsx } from '../../src/spreadsheets/xlsx-writer.js';
import { allOf, workbookOf } from './files.js';

const cellsOf = async (rows: ReturnType<typeof readCsv>) => (await allOf(rows)).map(({ cells }) => cells);
const refusalOf = async (rows: ReturnType<typeof readCsv>) => {
  const error: unknown = await allOf(rows).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SheetRefused);
  return (error as SheetRefused).texts;
};
async function* pages<T>(...all: T[]): AsyncGenerator<T> {
  for (const one of all) yield await Promise.resolve(one);
}

describe('a CSV file', () => {
  const expected = [
    ['KPI', 'Maand', 'Waarde'],
    ['één', 'jan-27', '7,5'],
  ];
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from('KPI;Maand;Waarde\r\néén;jan-27;7,5\r\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffKPI;Maand;Waarde\néén;jan-27;7,5')],
    ['UTF-16', Buffer.from('\ufeffKPI;Maand;Waarde\néén;jan-27;7,5', 'utf16le')],
    ['Windows-1252', Buffer.from('KPI;Maand;Waarde\r\néén;jan-27;7,5\r\n', 'latin1')],
    ['tabs', Buffer.from('KPI\tMaand\tWaarde\néén\tjan-27\t7,5\n')],
    ['sep=', Buffer.from('sep=;\r\nKPI;Maand;Waarde\r\néén;jan-27;7,5\r\n')],
    ['quotes', Buffer.from('"KPI","Maand","Waarde"\n"één","jan-27","7,5"\n')],
  ])('is read in %s', async (_what, file) => {
    expect(await cellsOf(readCsv(file))).toEqual(expected);
  });

  it('knows the line of each row, over empty ones and texts of several lines', async () => {
    const file = Buffer.from('a;b\n\n"one\ntwo";2\nx;3\n');
    expect((await allOf(readCsv(file))).map(({ line }) => line)).toEqual([1, 2, 4, 5]);
  });

  it('is refused where it is none', async () => {
    expect(await refusalOf(readCsv(Buffer.from([1, 0, 2, 0, 3])))).toEqual(refusals.noText);
    const endless = Buffer.from(`a;b\n"${'x'.repeat(300_000)}\n`);
    expect(await refusalOf(readCsv(endless))).toEqual(refusals.unreadableRow(2));
  });
});

describe('a workbook', () => {
  it('is read as another library writes it', async () => {
    const rows = [
      ['KPI', 'Month', 'Value', 'Share'],
      ['Één <&> "x"', new Date('2027-01-01T00:00:00Z'), -7.25, { value: 0.07, format: '0%' }],
      [null, null, 3, true],
    ];
    const sheet = await writeExcel(rows as never, { dateFormat: 'mmm-yy' } as never).toBuffer();
    expect(await cellsOf(readXlsx(sheet))).toEqual([
      ['KPI', 'Month', 'Value', 'Share'],
      ['Één <&> "x"', ['day', '2027-01-01'], -7.25, ['percent', 0.07]],
      [null, null, 3, 'TRUE'],
    ]);
  });

  it('is read with formulas, errors, rich texts, merged cells and gaps, from the sheet that is not hidden', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>Va</t></r><r><t>lue</t></r></is></c></row>',
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3"><f>NOW()</f></c></row>',
      '<row r="4"><c r="B4" t="e"><v>#DIV/0!</v></c><c r="C4" t="str"><f>A1</f><v>text</v></c></row>',
    ].join('');
    const texts = '<si><t>KPI</t></si><si><r><t>N</t></r><r><t xml:space="preserve">PS</t></r></si>';
    const after = '<mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells>';
    expect(await allOf(readXlsx(workbookOf(rows, { texts, after })))).toEqual([
      { line: 1, cells: ['KPI', null, 'Value'] },
      { line: 3, cells: ['NPS', 2, ['formula']] satisfies Cell[] },
      { line: 4, cells: [null, ['error', '#DIV/0!'], 'text'] },
    ]);
  });

  it.each<[string, Buffer, typeof refusals.noText]>([
    ['is damaged', Buffer.from('PK\u0003\u0004 and no more'), refusals.noWorkbook],
    ['is another archive', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), refusals.noWorkbook],
    [
      'defines entities',
      workbookOf('<row r="1"><c t="inlineStr"><is><t>&x;</t></is></c></row>', {
        prolog: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      }),
      refusals.entities,
    ],
    [
      'unpacks to one endless cell',
      workbookOf(`<row r="1"><c t="inlineStr"><is><t>${' '.repeat(9 * 1024 * 1024)}</t></is></c></row>`),
      refusals.bomb,
    ],
    [
      'has too many columns',
      workbookOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
      refusals.tooManyColumns,
    ],
    ['is no XML', workbookOf('<row r="1"><c></row>'), refusals.noWorkbook],
  ])('is refused where it %s', async (_why, file, words) => {
    expect(await refusalOf(readXlsx(file))).toEqual(words);
  });
});

describe('a file that leaves', () => {
  const rows = [
    ['nps', 7.5, null, '=HYPERLINK("http://x")'],
    ['-sales', -1234.25, 'a;b"c', '+1 @ <home>'],
  ];

  it('as CSV keeps numbers numbers, and text text', async () => {
    const text = async (decimal: ',' | '.') => {
      let all = '';
      for await (const piece of writeCsv(['kpi', 'value', 'note', 'text'], pages(rows), decimal))
        all += piece;
      return all;
    };
    expect(await text(',')).toBe(
      '\ufeffkpi;value;note;text\r\nnps;7,5;;"\'=HYPERLINK(""http://x"")"\r\n\'-sales;-1234,25;"a;b""c";\'+1 @ <home>\r\n',
    );
    expect(await text('.')).toContain("\r\n'-sales,-1234.25,");
  });

  it('as a workbook is read by another library, and by ours', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of writeXlsx('readings', ['kpi', 'value', 'note', 'text'], pages(rows, rows)))
      pieces.push(piece);
    const file = Buffer.concat(pieces);
    const expected = [['kpi', 'value', 'note', 'text'], ...rows, ...rows];
    const [sheet] = await readExcel(file);
    expect(sheet).toEqual({ sheet: 'readings', data: expected });
    expect(await cellsOf(readXlsx(file))).toEqual(expected);
  });
});
