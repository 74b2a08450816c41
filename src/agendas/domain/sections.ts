import type { AgendaItem, AgendaSection } from './agenda.js';

/** Items by section, in the order they stand in: a section that was parted by somebody comes more than once. */
export function bySection<Item extends Pick<AgendaItem, 'section'>>(
  items: readonly Item[],
): [AgendaSection, Item[]][] {
  const groups: [AgendaSection, Item[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0] === item.section) last[1].push(item);
    else groups.push([item.section, [item]]);
  }
  return groups;
}
