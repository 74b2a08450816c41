import type { FastifyInstance } from 'fastify';
import { type FieldProblem, InvalidInput, NotFound } from '../errors.js';
import { fieldName } from './validation.js';

const NUL = '\u0000';
/** Whoever sends more of them mends these first. */
const MOST = 10;
/** What is nested deeper than anything we take keeps us busy without ever being right. */
const DEEPEST = 32;

/** So many characters before one are shown. */
const SHOWN = 24;

type Path = (string | number)[];

/**
 * Refuses the one character that PostgreSQL keeps in no text, U+0000, before any room looks something up by it: on both
 * databases it is wrong input, and never a failure. No keyboard and no browser's form makes it. It also refuses what is
 * nested without end. Anybody may send a body, so the cost is that of reading it once.
 */
export function refuseNul(instance: FastifyInstance): void {
  instance.addHook('preValidation', (request, _reply, done) => {
    // A link's token is looked up by its one spelling: in every other it is a dead link, this one among them.
    const params = Object.entries(request.params ?? {}).filter(([name]) => name !== 'token');
    if (problemsIn(params).length > 0) return done(new NotFound('page', 'pagina'));
    const problems = [...problemsIn(request.query), ...problemsIn(request.body)];
    done(problems.length > 0 ? new InvalidInput(problems) : undefined);
  });
}

function problemsIn(value: unknown): FieldProblem[] {
  const found: FieldProblem[] = [];
  look(value, [], found);
  return found;
}

/** @param path where `value` stands; the same array throughout, named only at a find */
function look(value: unknown, path: Path, found: FieldProblem[]): void {
  if (found.length >= MOST) return;
  if (typeof value === 'string') {
    const at = value.indexOf(NUL);
    if (at >= 0) found.push(holds(path, value.slice(Math.max(0, at - SHOWN), at)));
    return;
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return;
  if (path.length >= DEEPEST) {
    found.push(tooDeep(path.slice(0, 3)));
    return;
  }
  const list = Array.isArray(value);
  for (const key in value) {
    path.push(list ? Number(key) : key.replaceAll(NUL, ''));
    if (key.includes(NUL)) found.push(holds(path));
    else look((value as Readonly<Record<string, unknown>>)[key], path, found);
    path.pop();
    if (found.length >= MOST) return;
  }
}

/** @param before what stands before it, by which somebody finds what they cannot see */
function holds(path: Path, before = ''): FieldProblem {
  const after = before.replaceAll(/\s+/g, ' ').trimStart();
  const [there, staat] =
    after === '' ? ['There is', 'Er staat'] : [`After “${after}” there is`, `Na “${after}” staat`];
  return {
    field: fieldName(path),
    message: `${there} a character that no text may hold (U+0000). Remove it.`,
    dutch: `${staat} een teken dat in geen tekst mag staan (U+0000). Haal het weg.`,
  };
}

const tooDeep = (path: Path): FieldProblem => ({
  field: fieldName(path),
  message: 'It is nested too deeply. Send it as the documentation shows it.',
  dutch: 'Het is te diep genest. Stuur het zoals de documentatie het laat zien.',
});
