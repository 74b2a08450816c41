import type { DrawnPack, Progress } from './drawing/draw-pack.js';
import type { PackFacts } from './pack-facts.js';

/** Draws a pack. */
export type DrawPack = (facts: PackFacts, progress: Progress) => Promise<DrawnPack>;

/**
 * What draws packs, with its fonts. Loaded when the first pack is made: a service that makes none has the memory for its
 * mails (5 MB of its heap), and no mail waits for a pack.
 */
export async function loadDrawing(): Promise<DrawPack> {
  const [{ drawPack }, { loadFonts }] = await Promise.all([
    import('./drawing/draw-pack.js'),
    import('./drawing/fonts.js'),
  ]);
  await loadFonts();
  return drawPack;
}
