/**
 * What went wrong with the database itself, told by the codes of the drivers and the operating system. Both databases'
 * codes stand here together: they cannot be confused with each other.
 */

/** Nothing was kept because another had the database for too long. */
const BUSY = /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|40001|40P01|55P03)$/;

/** It cannot write: the disk is full or broken, the file or the server is read-only. */
const UNWRITABLE = /^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN).*|ENOSPC|EROFS|53100|58030|25006)$/;

/** It is not there: starting, stopping, gone, full of connections. */
const ABSENT =
  /^(08...|57P0.|53300|E(CONN(REFUSED|RESET|ABORTED)|PIPE|HOSTUNREACH|NETUNREACH|TIMEDOUT|NOTFOUND)|EAI_AGAIN)$/;

/** The driver's own words for a connection that ended; it gives them no code. */
const ENDED =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** A connection that was silent for too long. */
export class DatabaseSilent extends Error {}

interface Coded {
  readonly code?: unknown;
  readonly driverError?: Coded;
  readonly message?: unknown;
}

/** Why the database did not do what it was asked, if the fault is its own and not that of the question. */
export function failureOf(error: unknown): 'busy' | 'unwritable' | 'absent' | null {
  const { code, driverError, message } = (error ?? {}) as Coded;
  if (driverError !== undefined) return failureOf(driverError);
  const known = typeof code === 'string' ? code : '';
  if (BUSY.test(known)) return 'busy';
  if (UNWRITABLE.test(known)) return 'unwritable';
  const ended = error instanceof DatabaseSilent || (typeof message === 'string' && ENDED.test(message));
  return ended || ABSENT.test(known) ? 'absent' : null;
}
