import { StartRefused } from '../start-refused.js';

/** The database did not let us in; the message says where, why and what to look at. */
export class DatabaseUnreachable extends StartRefused {}

const NOT_STARTED =
  'Check that the server runs and listens there, and that DATABASE_URL names its host and port.';
const NOT_FOUND = 'Check the host in DATABASE_URL, and that its name can be resolved from this machine.';
const SILENT = 'Check the host and port in DATABASE_URL, and that no firewall stands in between.';
const NOT_LET_IN = 'Check the user and the password in DATABASE_URL.';
const NO_DATABASE = 'Create the database, or correct its name in DATABASE_URL.';

/** By the code of the operating system or of PostgreSQL. */
const REMEDIES: Readonly<Record<string, string>> = {
  ECONNREFUSED: NOT_STARTED,
  ENOENT: NOT_STARTED,
  ENOTFOUND: NOT_FOUND,
  EAI_AGAIN: NOT_FOUND,
  ETIMEDOUT: SILENT,
  EHOSTUNREACH: SILENT,
  ENETUNREACH: SILENT,
  '28P01': NOT_LET_IN,
  '28000': NOT_LET_IN,
  '3D000': NO_DATABASE,
};

/** What to tell whoever starts it: the place without the password, the cause, and the remedy. */
export function unreachable(url: string, error: unknown): DatabaseUnreachable {
  const { code, message } = causeOf(error);
  const remedy = REMEDIES[code] ?? 'Check that the server takes connections and what DATABASE_URL says.';
  return new DatabaseUnreachable(
    `The database at ${placeOf(url)} cannot be reached: ${message.replace(/\.$/, '')}. ${remedy}`,
    { cause: error },
  );
}

/** A SQLite file that is none, or that this user may not open. */
export function unopened(file: string, error: unknown): DatabaseUnreachable {
  const { message } = causeOf(error);
  return new DatabaseUnreachable(
    `${file} cannot be opened: ${message.replace(/\.$/, '')}. ` +
      'Check that it is a SQLite file, or none yet in a folder that this user may write in, and what DATABASE_URL says.',
    { cause: error },
  );
}

/** A host with several addresses fails with one error for each and no message of its own. */
function causeOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return causeOf(error.errors[0]);
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  return { code, message };
}

function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return `${decodeURIComponent(host)}${port && `:${port}`}${pathname}`;
}
