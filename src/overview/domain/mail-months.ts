import type { Instant, PlainDate } from '../../calendar/domain/time.js';
import type { Fate } from './mail-words.js';
import type { YearRow } from './year-rows.js';

/** A mail, or mails alike to several people, in the list of who gets what when. */
export interface MailEntry {
  /** Of the outbox; null while only foretold, and for several mails together. */
  readonly id: string | null;
  /** When it was or will be owed. Of several together: the first. */
  readonly at: Instant;
  /** Its date and time on the wall of whoever looks. */
  readonly date: PlainDate;
  readonly time: string;
  readonly kind: string;
  readonly step: number;
  readonly occasionId: string;
  readonly fate: Fate;
  /** How many people. */
  readonly people: number;
  readonly departmentIds: readonly string[];
  /** Absent people on whose behalf it comes. */
  readonly for: readonly string[];
}

export interface MailMonth {
  readonly row: YearRow;
  readonly entries: readonly MailEntry[];
}

/** The mails of each row of the year, in order of time; rows without mail are left out. */
export function mailMonths(rows: readonly YearRow[], entries: readonly MailEntry[]): MailMonth[] {
  const inOrder = [...entries].sort((a, b) => a.at - b.at || a.kind.localeCompare(b.kind));
  return rows.flatMap((row) => {
    const own = inOrder.filter(({ date }) => row.startsOn <= date && date <= row.endsOn);
    return own.length === 0 ? [] : [{ row, entries: own }];
  });
}

/** Mails of one kind and step about one occasion with the same fate on one day, told as one entry. */
export function gathered(entries: readonly MailEntry[]): MailEntry[] {
  const groups = new Map<string, MailEntry>();
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const key = [entry.date, entry.kind, entry.step, entry.occasionId, entry.fate].join('|');
    const group = groups.get(key);
    groups.set(
      key,
      group
        ? { ...group, people: group.people + entry.people }
        : { ...entry, id: null, departmentIds: [], for: [] },
    );
  }
  return [...groups.values()];
}
