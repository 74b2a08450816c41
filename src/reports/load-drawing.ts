import type { DrawnPack, Progress } from './drawing/draw-pack.js';
import type { PackFacts } from './pack-facts.js';

/** Draws a pack. */
export type DrawPack = (facts: PackFacts, progress: Progress) => Promise<DrawnPack>;

/** What draws packs takes a while to load, and no start waits for it; its fonts are read with it. */
export async function loadDrawing(): Promise<DrawPack> {
  const [{ drawPack }, { loadFonts }] = await Promise.all([
    import('./drawing/draw-pack.js'),
    import('./drawing/fonts.js'),
  ]);
  await loadFonts();
  return drawPack;
}
