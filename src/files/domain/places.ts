import type { FilePath } from './problem.js';

/**
 * Rooms name the fields of one of several things `people[3].zone`, and those of a single one `zone`. Answers with the
 * place of the thing in what they were given, and the rest; null for what is about all of them.
 */
function itemOf(list: string, field: FilePath, count: number) {
  const [name, index, ...rest] = field;
  if (name === list && typeof index === 'number') return { index, rest };
  return count === 1 ? { index: 0, rest: field } : null;
}

/** From a field of a room's list to its place in the file, where both have the same items in the same order. */
export function placeInList(list: string, count: number): (field: FilePath) => FilePath {
  return (field) => {
    const item = itemOf(list, field, count);
    return item === null ? [list] : [list, item.index, ...item.rest];
  };
}

/**
 * The same where a room's list is put together from several places of the file.
 * @param within from the field of an item to its place in the item, if they are called differently
 */
export function placeAmong(
  list: string,
  places: readonly FilePath[],
  within: (index: number, field: FilePath) => FilePath = (_, field) => field,
): (field: FilePath) => FilePath {
  return (field) => {
    const item = itemOf(list, field, places.length);
    const place = item && places[item.index];
    return item && place ? [...place, ...within(item.index, item.rest)] : (places[0]?.slice(0, 1) ?? []);
  };
}
