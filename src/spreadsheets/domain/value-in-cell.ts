import { readFigure } from '../../kpis/domain/figure.js';
import { type Cell, cellText } from './cell.js';
import type { Mapping } from './mapping.js';

/** What the value of a cell may be. */
export type CellValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: number }
  /** Readable in two ways, like `1.234`, and nobody said how. */
  | { readonly kind: 'ambiguous'; readonly whole: number; readonly decimal: number }
  /** Shown as a percentage, and nobody said whether it counts as shown or as stored. */
  | { readonly kind: 'percent'; readonly shown: number; readonly stored: number }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'no-result' };

/** @param unit the KPI's, which may stand beside the figure */
export function readValue(
  cell: Cell | undefined,
  unit: string,
  { decimal, percent }: Pick<Mapping, 'decimal' | 'percent'>,
): CellValue {
  if (cell === null || cell === undefined) return { kind: 'none' };
  if (typeof cell === 'number') return { kind: 'value', value: cell };
  if (typeof cell === 'string') return readText(cell, unit, decimal);
  switch (cell[0]) {
    case 'percent': {
      const [stored, shown] = [cell[1], Number((cell[1] * 100).toPrecision(12))];
      if (percent === '') return { kind: 'percent', shown, stored };
      return { kind: 'value', value: percent === 'shown' ? shown : stored };
    }
    case 'error':
      return { kind: 'error', text: cell[1] };
    case 'formula':
      return { kind: 'no-result' };
    case 'day':
      return { kind: 'unreadable', text: cell[1] };
  }
}

function readText(cell: string, unit: string, decimal: Mapping['decimal']): CellValue {
  const text = cellText(cell);
  const figure = readFigure(text, unit);
  if (figure.kind === 'unreadable') return { kind: 'unreadable', text: text.slice(0, 60) };
  if (figure.kind !== 'ambiguous' || decimal === '') return figure;
  const isDecimal = text.includes(decimal);
  return { kind: 'value', value: isDecimal ? figure.decimal : figure.whole };
}
