import { addDays, dayOfWeek, daysBetween, type PlainDate } from '../../calendar/domain/time.js';
import type { YearGrid } from './year-rows.js';

/** The days of an update round, by the organization's wall. */
export interface RoundDays {
  readonly roundId: string;
  readonly opensOn: PlainDate;
  readonly dueOn: PlainDate;
  /** The last day on which it can be answered. */
  readonly closesOn: PlainDate;
}

/** A piece of a round within one row. */
export interface BandPiece {
  readonly roundId: string;
  /** `open` until it is due, `late` from then until it closes. */
  readonly part: 'open' | 'late';
  readonly row: number;
  readonly column: number;
  /** In days. */
  readonly length: number;
  /** Whether this piece begins, or ends, its part: elsewhere it goes on in another row. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Rounds cut into pieces, one for each row they touch. */
export function bandsOf(grid: YearGrid, rounds: readonly RoundDays[]): BandPiece[] {
  return rounds.flatMap(({ roundId, opensOn, dueOn, closesOn }) => [
    ...piecesOf(grid, { roundId, part: 'open', from: opensOn, until: dueOn }),
    ...piecesOf(grid, { roundId, part: 'late', from: addDays(dueOn, 1), until: closesOn }),
  ]);
}

function piecesOf(
  { rows }: YearGrid,
  stretch: { roundId: string; part: 'open' | 'late'; from: PlainDate; until: PlainDate },
): BandPiece[] {
  const { roundId, part, from, until } = stretch;
  return rows.flatMap(({ startsOn, endsOn }, row): BandPiece[] => {
    const first = from > startsOn ? from : startsOn;
    const last = until < endsOn ? until : endsOn;
    if (last < first) return [];
    const column = dayOfWeek(startsOn) - 1 + daysBetween(startsOn, first);
    const length = daysBetween(first, last) + 1;
    return [{ roundId, part, row, column, length, begins: first === from, ends: last === until }];
  });
}
