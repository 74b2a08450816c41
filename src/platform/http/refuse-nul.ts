import type { FastifyInstance } from 'fastify';
import { type FieldProblem, InvalidInput, NotFound } from '../errors.js';
import { fieldName } from './validation.js';

const NUL = '\u0000';

/**
 * Refuses the one character that PostgreSQL keeps in no text, U+0000, before any room looks something up by it: on both
 * databases it is wrong input, and never a failure. No keyboard and no browser's form makes it.
 */
export function refuseNul(instance: FastifyInstance): void {
  instance.addHook('preValidation', (request, _reply, done) => {
    if (holding(request.params, []).length > 0) return done(new NotFound('page', 'pagina'));
    const problems = [...holding(request.query, []), ...holding(request.body, [])];
    done(problems.length > 0 ? new InvalidInput(problems) : undefined);
  });
}

/** The fields that hold it, or are called by it. */
function holding(value: unknown, path: readonly (string | number)[]): FieldProblem[] {
  if (typeof value === 'string') return value.includes(NUL) ? [wrong(path)] : [];
  if (Array.isArray(value)) return value.flatMap((one, i) => holding(one, [...path, i]));
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key.includes(NUL) ? [wrong([...path, key.replaceAll(NUL, '')])] : holding(one, [...path, key]),
  );
}

const wrong = (path: readonly (string | number)[]): FieldProblem => ({
  field: fieldName(path),
  message: 'It holds a character that no text may hold (U+0000). Remove it.',
  dutch: 'Er staat een teken in dat in geen tekst mag staan (U+0000). Haal het weg.',
});
