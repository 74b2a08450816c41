import { STATUSES, type Status } from '../../kpis/domain/status.js';
import { layoutMap, type LaidMap, type LaidRow, type MapWords } from '../../overview/map-layout.js';
import type { StrategyMap } from '../../overview/strategy-map.service.js';
import { ACCENT, ACCENT_SOFT, INK, LINE, MUTED, TONES } from './colors.js';
import { clean, MARGIN, type Paper } from './paper.js';
import { percent, sharedWords } from './pack-words.js';
import type { Sheet } from './sheet.js';
import { drawSign } from './signs.js';

/** So much above the picture on its page. */
const ABOVE = 92;
const A4 = { short: 595, long: 841 };
/** The flows that the words of the picture name; a table of all of them stands on the page of the map. */
const MOST_FLOWS = 60;

/** The strategy map, drawn as its page draws it, on a page of its own, turned as it is largest. */
export function writeMap(sheet: Sheet): void {
  const { paper, facts, texts } = sheet;
  const { map } = facts;
  if (map.plan.boxes.length === 0) {
    paper.turn();
    paper.heading(1, texts.map, 'chapter');
    paper.text(texts.noMap, { color: MUTED });
    return;
  }
  const laid = layoutMap(map.plan, map.measures, wordsOf(sheet));
  const scales = { portrait: scaleOn(laid, A4.short, A4.long), landscape: scaleOn(laid, A4.long, A4.short) };
  const layout = scales.landscape >= scales.portrait ? 'landscape' : 'portrait';
  const scale = scales[layout];
  paper.turn(layout);
  paper.heading(1, texts.map, 'chapter');
  const more = map.plan.more > 0 ? ` ${texts.notDrawn(map.plan.more)}` : '';
  paper.text(`${texts.mapAsOf}${more}`, { color: MUTED });
  writeLegend(sheet);
  paper.figure(texts.mapWords(flowWords(sheet)), laid.height * scale, (x, y) => {
    paper.doc.save();
    paper.doc.translate(x + (paper.width - laid.width * scale) / 2, y).scale(scale);
    drawMap(sheet, laid);
    paper.doc.restore();
  });
}

/** What the signs mean. */
function writeLegend({ paper, facts: { locale } }: Sheet): void {
  const { doc } = paper;
  const { y } = doc;
  let x = paper.left;
  for (const status of STATUSES) {
    const words = sharedWords[locale].statuses[status];
    const at = x;
    paper.decorate(() => drawSign(doc, status, at, y + 2, 9));
    paper.font({ size: 9, color: MUTED });
    paper.element('P', () => doc.text(words, at + 13, y, { lineBreak: false }));
    x += 13 + doc.widthOfString(words) + 16;
  }
  doc.x = paper.left;
  doc.y = y + 20;
}

function scaleOn({ width, height }: LaidMap, across: number, down: number): number {
  const room = {
    across: across - MARGIN.left - MARGIN.right,
    down: down - MARGIN.top - MARGIN.bottom - ABOVE,
  };
  return Math.min(1, room.across / width, room.down / height);
}

function wordsOf({ facts: { map, locale }, texts }: Sheet): MapWords {
  const { strategy, plan } = map;
  const nameOf = new Map(strategy.departments.map(({ id, name }) => [id, name]));
  const statuses: ReadonlyMap<string, string> = new Map(
    STATUSES.map((status) => [status, sharedWords[locale].statuses[status]]),
  );
  const named = {
    department: (key: string) => nameOf.get(key) ?? texts.noDepartment,
    perspective: (key: string) => `${texts.perspective}: ${key === '' ? '–' : key}`,
    status: (key: string) => statuses.get(key) ?? sharedWords[locale].noPlan,
  }[plan.group];
  return {
    goal: strategy.detail?.goal.statement ?? texts.noGoal,
    boxes: new Map(plan.boxes.map(({ key }) => [key, named(key)])),
  };
}

function flowWords({ facts: { map }, texts }: Sheet): string {
  const nameOf = new Map(
    map.plan.boxes.flatMap(({ rows }) => rows.map((row) => [row.key, nameOfRow(row)] as const)),
  );
  return map.plan.flows
    .slice(0, MOST_FLOWS)
    .map(({ from, to }) =>
      texts.mapFlow(nameOf.get(from) ?? '', to === null ? texts.theGoal : (nameOf.get(to) ?? '')),
    )
    .join(' ');
}

const nameOfRow = ({ kpi, department }: StrategyMap['measures'][number]) =>
  kpi?.name ?? department?.name ?? '–';

const colorOf = (status: Status | null) => TONES[status ?? 'stale'];

function drawMap({ paper, facts: { map, locale }, texts }: Sheet, laid: LaidMap): void {
  const { doc } = paper;
  for (const { flow, path, width, end } of laid.flows) {
    doc.save().lineWidth(width).opacity(0.55);
    doc.path(path).stroke(colorOf(flow.status));
    if (flow.to !== null) doc.path(`M${end.x},${end.y}l${-6 * end.toward},-4v8Z`).fill(colorOf(flow.status));
    doc.restore();
  }
  for (const { x, y, width, height, box, title, rows } of laid.boxes) {
    doc.roundedRect(x, y, width, height, 6).lineWidth(1).fillAndStroke('#ffffff', LINE);
    drawLines(paper, title, { x: x + 10, y: y + 20, step: 17 }, { size: 13, bold: true });
    for (const row of rows) drawRow(paper, row, percent(row.row.weight, locale));
    if (box.more > 0) {
      const at = { x: x + 32, y: y + height - 11, step: 15 };
      drawLines(paper, [texts.inBox(box.more)], at, { size: 12, color: MUTED });
    }
  }
  const { goal } = laid;
  doc
    .roundedRect(goal.x, goal.y, goal.width, goal.height, 8)
    .lineWidth(1.5)
    .fillAndStroke(ACCENT_SOFT, ACCENT);
  drawLines(paper, goal.lines, { x: goal.x + 14, y: goal.y + 30, step: 20 }, { size: 15, bold: true });
  const { progress } = map.strategy.rolled;
  const far = progress === null ? texts.unknown : percent(progress, locale);
  const at = { x: goal.x + 14, y: goal.y + 30 + goal.lines.length * 20 + 6, step: 20 };
  if (map.strategy.detail) drawLines(paper, [`${texts.progress}: ${far}`], at, { size: 13 });
  for (const row of goal.measures) drawRow(paper, row, '');
}

function drawRow(paper: Paper, { x, y, width, height, row, lines }: LaidRow, share: string): void {
  const { doc } = paper;
  doc
    .moveTo(x + 1, y)
    .lineTo(x + width - 1, y)
    .lineWidth(0.5)
    .stroke(LINE);
  if (row.status !== null) drawSign(doc, row.status, x + 10, y + height / 2 - 7, 14);
  const top = y + height / 2 - ((lines.length - 1) * 15) / 2 + 4;
  drawLines(paper, lines, { x: x + 32, y: top, step: 15 }, { size: 12 });
  if (row.weight <= 0 || share === '') return;
  paper.font({ size: 11, color: MUTED });
  const end = x + width - 8 - doc.widthOfString(share);
  drawLines(paper, [share], { x: end, y: y + height / 2 + 4, step: 15 }, { size: 11, color: MUTED });
}

/** By the line that letters stand on, as the layout has it. */
function drawLines(
  paper: Paper,
  lines: readonly string[],
  { x, y, step }: { readonly x: number; readonly y: number; readonly step: number },
  {
    size,
    bold = false,
    color = INK,
  }: { readonly size: number; readonly bold?: boolean; readonly color?: string },
): void {
  paper.font({ size, bold, color });
  lines.forEach((line, i) => {
    paper.doc.text(clean(line), x, y + i * step, { lineBreak: false, baseline: 'alphabetic' });
  });
}
