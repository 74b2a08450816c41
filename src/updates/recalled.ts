import type { ResolutionKind } from '../decisions/domain/resolution.js';
import type { NamedResolution } from '../decisions/resolutions/resolutions.service.js';

/** What a session resolved, as it is recalled to one person. */
export interface Resolved {
  readonly kind: ResolutionKind;
  readonly what: string;
  /** `YYYY-MM-DD`; of an action. */
  readonly dueOn: string | null;
}

/** Of what a session resolved that which concerns one person: what was decided, and what is theirs to do yet. */
export function recalledTo(resolutions: readonly NamedResolution[], personId: string): NamedResolution[] {
  return resolutions.filter(
    ({ kind, ownerId, doneAt }) => kind === 'decision' || (ownerId === personId && doneAt === null),
  );
}
