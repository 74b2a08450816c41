/** The fact of the installation that keeps its mail in quarantine for as long as it stands. */
export const QUARANTINE_FACT = 'quarantine';

/** When a service last said that it works on this database: about then a copy without a stamp was taken. */
export const LAST_SEEN_FACT = 'last-seen';

/**
 * Why and since when mail is held: the database is a back-up that was restored, so what it says is owed may have been
 * sent between the back-up and the restore.
 */
export interface QuarantineState {
  /** When the back-up was taken; null where nobody knows. */
  readonly takenAt: number | null;
  /** When it came to life again: what was due up to then may have been sent. Null until a service notices. */
  readonly since: number | null;
}

export function writeState(state: QuarantineState): string {
  return JSON.stringify(state);
}

/** Whatever it says, a fact that stands is a quarantine. */
export function readState(value: string): QuarantineState {
  try {
    const { takenAt, since } = JSON.parse(value) as Partial<QuarantineState>;
    return { takenAt: instant(takenAt), since: instant(since) };
  } catch {
    return { takenAt: null, since: null };
  }
}

function instant(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
