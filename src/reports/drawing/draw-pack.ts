import { setImmediate as letOthers } from 'node:timers/promises';
import type { PackFacts } from '../pack-facts.js';
import { writeCover } from './cover.js';
import { writeDecisions } from './decisions.js';
import { writeDepartment } from './department.js';
import { loadFonts } from './fonts.js';
import { writeContributions, writeGoal, writeSupport } from './goal.js';
import { writeMap } from './map.js';
import { writeMonth } from './month.js';
import { Paper } from './paper.js';
import { momentOf, type Sheet, textsOf, titleOf } from './sheet.js';

export interface DrawnPack {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** Told after each part of the pack how many are done, of how many. */
export type Progress = (done: number, total: number) => Promise<void>;

/**
 * A board pack as PDF. Drawn part by part, and between two parts whoever else wants something of the process has its
 * turn: no request waits for more than a page.
 */
export async function drawPack(facts: PackFacts, progress: Progress): Promise<DrawnPack> {
  const { locale, asOf, organization } = facts;
  const texts = textsOf(facts);
  const title = texts.titleAsOf(titleOf(facts), momentOf(facts));
  const paper = new Paper({ title, organization: organization.name, locale, asOf }, await loadFonts());
  const sheet: Sheet = { paper, facts, texts };
  const parts = [
    () => writeCover(sheet),
    () => writeGoal(sheet),
    () => writeSupport(sheet),
    () => writeContributions(sheet),
    () => writeMap(sheet),
    ...facts.months.toReversed().map((report) => () => writeMonth(sheet, report)),
    ...facts.departments.map((department) => () => writeDepartment(sheet, department)),
    () => writeDecisions(sheet),
  ];
  for (const [i, write] of parts.entries()) {
    write();
    await progress(i + 1, parts.length);
    await letOthers();
  }
  const { pages } = paper;
  return { pdf: await paper.finish(texts.page), pages };
}
