import type { PlanNote } from '../../cycles/domain/plan-notes.js';
import type { SessionKind } from '../../cycles/domain/rhythm.js';

/** Whether a note about a plan tells of this session. */
export function aboutSession(
  note: PlanNote,
  { kind, period }: { readonly kind: SessionKind; readonly period: { readonly name: string } },
): boolean {
  const abouts = note.type === 'same-day' ? note.sessions : [note];
  const held = note.type !== 'no-date' && note.type !== 'merged';
  return held && abouts.some((about) => about.kind === kind && about.period.name === period.name);
}
