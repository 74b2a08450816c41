import { HttpException } from '@nestjs/common';
import { failureOf } from '../database/failures.js';
import type { ErrorKind, FieldProblem } from '../errors.js';
import type { Locale, NlEn } from '../pages/locale.js';

/** An RFC 9457 problem document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable, in the words of the room the error belongs to. */
  readonly code: string;
  /** Names this one answer, as the log does. */
  readonly instance: string;
  readonly errors?: readonly FieldProblem[];
}

const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  'not-found': 404,
  unauthenticated: 401,
  refused: 403,
  conflict: 409,
  unavailable: 503,
  unreadable: 400,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not as things stand now',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Something is not right',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
  503: 'Not available at the moment',
};

const OVERTAKEN = 'Changed in the meantime';

/** A domain error by its shape: pure domain code throws plain errors that carry `code` and `kind`. */
interface Meant extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly fields?: readonly FieldProblem[];
  readonly texts?: NlEn<string>;
  readonly isOvertaken?: boolean;
}

function isMeant(error: unknown): error is Meant {
  if (!(error instanceof Error)) return false;
  const { code, kind } = error as Partial<Meant>;
  return typeof code === 'string' && typeof kind === 'string' && Object.hasOwn(STATUS_OF, kind);
}

/** What to answer to an error: what was meant is said, anything else keeps its details to the log. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (isMeant(error)) {
    const known = describe(STATUS_OF[error.kind], error.code, error.message, requestId);
    const problem = error.isOvertaken ? { ...known, title: OVERTAKEN } : known;
    if (!error.fields?.length) return problem;
    return { ...problem, errors: error.fields.map(({ field, message }) => ({ field, message })) };
  }
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return describe(status, `http.${status}`, error.message, requestId);
  }
  if (failureOf(error) !== null) {
    const detail =
      'The database cannot take this at the moment, and nothing was half saved. Try again in a minute.';
    return describe(503, 'database.unavailable', detail, requestId);
  }
  return describe(500, 'unexpected', `Try again; if it stays, report the reference ${requestId}.`, requestId);
}

/** What a page tells a person of an error. */
export interface Said {
  /** What the error itself says in the reader's language; nothing if it only speaks another. */
  readonly sentence?: string | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  /** Whether somebody else was faster. */
  readonly isOvertaken?: boolean | undefined;
}

export function saidTo(error: unknown, locale: Locale): Said {
  if (!isMeant(error)) return {};
  const { fields, isOvertaken } = error;
  if (error.kind === 'invalid') return { fields };
  const sentence = error.texts?.[locale] ?? (locale === 'en' ? error.message : undefined);
  return { sentence, fields, isOvertaken };
}

function describe(status: number, code: string, detail: string, requestId: string): Problem {
  const title = TITLES[status] ?? 'This did not work';
  return {
    type: `urn:cadans:problem:${code}`,
    title,
    status,
    detail,
    code,
    instance: `urn:uuid:${requestId}`,
  };
}
