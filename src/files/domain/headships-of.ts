import type { HeadshipCommand } from '../../organizations/domain/headships.js';

/** How a file says who leads a department: in short, or with days. */
export interface LeadersInFile {
  readonly from: string;
  readonly until: string | null;
  /** Addresses; for as long as there is the department. */
  readonly head?: string | undefined;
  readonly deputy?: string | undefined;
  readonly headships: readonly HeadshipCommand[];
}

/** All heads and deputies that a file names for a department; first those named in short. */
export function headshipsOf({ from, until, head, deputy, headships }: LeadersInFile): HeadshipCommand[] {
  return [
    ...(head === undefined ? [] : [{ person: head, kind: 'head' as const, from, until }]),
    ...(deputy === undefined ? [] : [{ person: deputy, kind: 'deputy' as const, from, until }]),
    ...headships,
  ];
}
