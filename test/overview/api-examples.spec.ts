import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Meeting } from '../../src/agendas/room/meeting.entity.js';
import { MeetingAttendee } from '../../src/agendas/room/meeting-attendee.entity.js';
import { MeetingItem } from '../../src/agendas/room/meeting-item.entity.js';
import { AssessmentRound } from '../../src/assessments/assessment-round.entity.js';
import { addressIn, fullWorld } from '../security/support/full-world.js';
import { type AnswerCheck, answersBy } from '../support/answer-schema.js';
import { startTestApp, type TestApp } from '../support/app.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Media = Readonly<Record<string, { readonly example?: unknown }>>;

const METHODS = ['put', 'post', 'patch'] as const;
/** What the operator decides where several organizations share an installation, as they do in this world. */
const BY_OPERATOR = new Set(['PUT /api/v1/mail-channel/pause', 'POST /api/v1/mail-quarantine/release']);
/** Mo, who is in charge of nothing, is forgotten. */
const WHOM: Readonly<Record<string, string>> = { 'POST /api/v1/people/{person}/erasure': 'mo@tulip.example' };

const FILE = '/api/v1/organization-file';

let t: TestApp;
let check: AnswerCheck;
let world: Awaited<ReturnType<typeof fullWorld>>;
let operations: { readonly name: string; readonly path: string; readonly operation: Operation }[];
beforeAll(async () => {
  t = await startTestApp();
  world = await fullWorld(t);
  const document = (await t.api(world.token)('GET', '/api/openapi.json')).json<OpenAPIObject>();
  check = answersBy(document);
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation?.requestBody ? [{ name: `${method.toUpperCase()} ${path}`, path, operation }] : [];
    }),
  );
});
afterAll(() => t.close());

it('shows an example of every body that an operation takes', () => {
  const without = operations.filter(({ operation }) => exampleOf(operation) === undefined);
  expect(operations.length).toBeGreaterThan(50);
  expect(without.map(({ name }) => name)).toEqual([]);
});

it('shows examples that are taken as they are, and answered as the document says', async () => {
  const wrong: string[] = [];
  for (const { name, path, operation } of operations) {
    const example = exampleOf(operation);
    const answer = path.startsWith(FILE)
      ? await applied(name, path, example)
      : await takenBack(name, path, example);
    const { statusCode, body } = answer;
    const { responses } = operation;
    const isTaken = BY_OPERATOR.has(name) ? statusCode === 403 : statusCode in responses && statusCode < 300;
    if (!isTaken) wrong.push(`${name}: ${statusCode} ${body}`);
    const problem = isTaken && statusCode < 300 ? check(name.split(' ')[0] ?? '', path, answer) : null;
    if (problem !== null) wrong.push(`${name}: ${problem}`);
  }
  expect(wrong).toEqual([]);
});

function exampleOf({ requestBody }: Operation): unknown {
  const content = requestBody && 'content' in requestBody ? (requestBody.content as Media) : {};
  return content['application/json']?.example;
}

/** A file is looked at in a unit of work of its own, and applied as it was seen. */
async function applied(name: string, path: string, example: unknown) {
  const call = t.api(world.token);
  const { text } = example as { text: string };
  const preview = await call('POST', `${FILE}/preview`, { text });
  if (path !== FILE) return preview;
  const { fingerprint } = preview.json<{ fingerprint: string }>();
  return call(name.startsWith('PUT') ? 'PUT' : 'POST', path, { ...(example as object), fingerprint });
}

/** What is answered, in a unit of work that leaves nothing: each example finds the same world. */
async function takenBack(name: string, path: string, payload: unknown) {
  const { organizationId } = world;
  const [method] = name.split(' ');
  const person = WHOM[name];
  const here = { ...world, known: { ...world.known, ...(person !== undefined && { person }) } };
  const url = await addressIn(t, here, path.replaceAll(/\{(\w+)\}/g, ':$1'));
  let answer: Awaited<ReturnType<typeof t.app.inject>> | undefined;
  const back = new Error('Enough seen.');
  await t.database
    .write(async (tx) => {
      // Of what has begun nothing is arranged any more, and one round of the assessment is open at a time.
      for (const begun of [MeetingItem, MeetingAttendee, Meeting]) await tx.delete(begun, { organizationId });
      if (path === '/api/v1/assessments') await tx.delete(AssessmentRound, { organizationId });
      answer = await t.app.inject({
        ...{ method: method as 'PUT', url, payload: payload as object },
        headers: { authorization: `Bearer ${world.token}` },
      });
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  return answer!;
}
