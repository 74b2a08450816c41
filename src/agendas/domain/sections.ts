import type { AgendaItem, AgendaSection } from './agenda.js';

/** Items by section, in the order they come in; sections without any are left out. */
export function bySection(items: readonly AgendaItem[]): [AgendaSection, AgendaItem[]][] {
  const groups = new Map<AgendaSection, AgendaItem[]>();
  for (const item of items) {
    const group = groups.get(item.section);
    if (group) group.push(item);
    else groups.set(item.section, [item]);
  }
  return [...groups];
}
