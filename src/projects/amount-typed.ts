import { readFigure } from '../kpis/domain/figure.js';

/** A figure as somebody typed it; null where nothing was typed, `NaN` where it cannot be read in one way only. */
export function amountTyped(text: string): number | null {
  const figure = readFigure(text, '€');
  if (figure.kind === 'none') return null;
  return figure.kind === 'value' ? figure.value : Number.NaN;
}
