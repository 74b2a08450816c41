/**
 * Rounds parts and their total to a number of decimals so that the rounded parts still add up to the rounded total:
 * what is left over goes to the parts that rounding took most from (largest remainder).
 */
export function roundTogether(parts: readonly number[], total: number, decimals: number): number[] {
  const unit = 10 ** decimals;
  const floors = parts.map((part) => Math.floor(part * unit));
  const left = Math.round(total * unit) - floors.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part * unit - Math.floor(part * unit) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, Math.max(0, left)).map(({ index }) => index));
  return floors.map((part, index) => (part + (raised.has(index) ? 1 : 0)) / unit);
}
