/** What an organization consists of, each thing under a name a person would use: `department sales`. */
export type Snapshot = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** One thing that is new, gone, or different. */
export interface Change {
  readonly what: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
}

/** How the second snapshot differs from the first, by name. */
export function differenceOf(before: Snapshot, after: Snapshot): Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((what): Change[] => {
    const old = before.get(what);
    const now = after.get(what);
    if (old === undefined) return [{ what, change: 'added', fields: [] }];
    if (now === undefined) return [{ what, change: 'removed', fields: [] }];
    const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
      .map((field) => ({ field, from: old[field], to: now[field] }));
    return fields.length === 0 ? [] : [{ what, change: 'changed', fields }];
  });
}

/** Of what was there before, by name, what the changes leave alone. */
export function unchangedIn(before: Snapshot, changes: readonly Change[]): string[] {
  const touched = new Set(changes.map(({ what }) => what));
  return [...before.keys()].filter((what) => !touched.has(what));
}

/** How many sessions that there were before take place at another time, or not at all. */
export function countMoved(changes: readonly Change[]): number {
  const times = new Set(['date', 'time', 'zone', 'minutes', 'days', 'cancelledAt']);
  return changes.filter(
    ({ what, change, fields }) =>
      what.startsWith('session ') && change === 'changed' && fields.some(({ field }) => times.has(field)),
  ).length;
}

/** More of one sort than this are counted instead of listed; but everybody wants to see where each session goes. */
const MOST_LISTED = 30;

/** The difference as lines for a terminal: `+ department sales`, `~ person anna@…: zone Europe/Amsterdam → Asia/Tokyo`. */
export function describeChanges(changes: readonly Change[]): string[] {
  const bySort = new Map<string, Change[]>();
  for (const change of changes) {
    const sort = `${change.change} ${change.what.split(' ')[0] ?? ''}`;
    bySort.set(sort, [...(bySort.get(sort) ?? []), change]);
  }
  return [...bySort.entries()].flatMap(([sort, group]) =>
    group.length <= MOST_LISTED || sort === 'changed session'
      ? group.map(lineOf)
      : [`${SIGN[group[0]!.change]} ${group.length} × ${sort.split(' ')[1]}`],
  );
}

const SIGN = { added: '+', removed: '-', changed: '~' } as const;

/** What of a changed thing is different, field by field, down to single values: `monthly.on.day`, 15, 16. */
export function detailsOf({ fields }: Change): FieldChange[] {
  return fields.flatMap(inDetail);
}

function lineOf(changed: Change): string {
  const { what, change } = changed;
  const details = detailsOf(changed).map(({ field, from, to }) => `${field} ${say(from)} → ${say(to)}`);
  return `${SIGN[change]} ${what}${details.length === 0 ? '' : `: ${details.join(', ')}`}`;
}

/** Of a value with fields of its own, those that differ: `monthly.on.day 15 → 16`. */
function inDetail(change: FieldChange): FieldChange[] {
  const { field, from, to } = change;
  if (!isMapping(from) || !isMapping(to)) return [change];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]))
    .flatMap((key) => inDetail({ field: `${field}.${key}`, from: from[key], to: to[key] }));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
