import type { HeadshipCommand } from '../../organizations/domain/headships.js';
import type { FilePath } from './problem.js';

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

/** Where each of them stands in its department: the field that names the person. */
export function placesOfHeadships({
  head,
  deputy,
  headships,
}: Omit<LeadersInFile, 'from' | 'until'>): FilePath[] {
  return [
    ...(head === undefined ? [] : [['head']]),
    ...(deputy === undefined ? [] : [['deputy']]),
    ...headships.map((_, index) => ['headships', index, 'person']),
  ];
}
