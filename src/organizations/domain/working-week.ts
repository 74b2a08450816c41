/** Why a list of ISO weekdays (Monday is 1) is no working week; null where it is one. */
export function problemOfWorkingDays(days: readonly number[]): string | null {
  const known = days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (days.length > 0 && known && new Set(days).size === days.length) return null;
  return 'Name at least one working day, each once: 1 for Monday to 7 for Sunday.';
}

export function inWeekOrder(days: readonly number[]): number[] {
  return [...days].sort((a, b) => a - b);
}
