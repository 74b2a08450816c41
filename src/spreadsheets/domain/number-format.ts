/** What a number of a spreadsheet is shown as. */
export type Shows = 'number' | 'percent' | 'day';

/** Formats that every spreadsheet program knows by their number alone (ECMA-376, 18.8.30). */
const PERCENT = new Set([9, 10]);
const isDay = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** @param code the format written out, where the workbook has one of its own under this number */
export function numberShows(id: number, code: string | undefined): Shows {
  if (code === undefined) return PERCENT.has(id) ? 'percent' : isDay(id) ? 'day' : 'number';
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';');
  if (first.includes('%')) return 'percent';
  return /[ymdhs]/i.test(first) && !/[0#]/.test(first.replace(/\.0+/, '')) ? 'day' : 'number';
}

const DAYS_BEFORE_1970 = 25_569;
const DAYS_BETWEEN_EPOCHS = 1462;
const LAST = 2_958_465;

/** The day of 1970 (0 is the first of January) that a spreadsheet's number of a day is; null where it is none. */
export function epochDayOf(serial: number, from1904: boolean): number | null {
  const days = Math.floor(serial) + (from1904 ? DAYS_BETWEEN_EPOCHS : 0);
  return days >= 1 && days <= LAST ? days - DAYS_BEFORE_1970 : null;
}
