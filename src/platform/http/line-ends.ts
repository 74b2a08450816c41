import type { FastifyInstance } from 'fastify';

/**
 * Makes the line ends of what is typed into forms those of every other text. Browsers send CRLF whatever was in the
 * field: kept so, a text that came back untouched would count as changed, and be longer than its field allowed.
 */
export function unifyLineEnds(instance: FastifyInstance): void {
  instance.addHook('preValidation', (request, _reply, done) => {
    if (/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? ''))
      unify(request.body);
    done();
  });
}

function unify(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const fields = body as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') fields[name] = lines(value);
    else if (Array.isArray(value))
      fields[name] = value.map((one: unknown) => (typeof one === 'string' ? lines(one) : one));
  }
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
