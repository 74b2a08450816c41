import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

const header = (name: string, description: string) => ({
  ...{ name, in: 'header' as const, required: false, description, schema: { type: 'string' as const } },
});
const IF_NONE_MATCH = header('If-None-Match', 'The `ETag` you have: nothing is sent again while it fits.');
const IF_MATCH = header(
  'If-Match',
  'The `ETag` you read here: the change is refused with 412 if it is no longer what is here.',
);
const MUST_BE_NEW = header('If-None-Match', '`*`: refused with 412 if something is here already.');
const IDEMPOTENCY_KEY = header(
  'Idempotency-Key',
  'Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422.',
);
const ETAG = { ETag: { description: 'Names what was answered.', schema: { type: 'string' as const } } };
const NOT_MODIFIED = { description: 'It is what you have.' };
const FAILED = {
  description: 'It is no longer what you saw; nothing was changed.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The path with the headers that every operation of its kind takes, whatever room it belongs to. */
export function withHeaders(item: PathItem): PathItem {
  const { get, post } = item;
  const changed = { ...item };
  if (get) changed.get = readTagged(get);
  if (post) changed.post = taking(post, [IDEMPOTENCY_KEY]);
  if (!get) return changed;
  for (const method of ['put', 'patch', 'delete'] as const) {
    const operation = item[method];
    if (!operation) continue;
    const conditions = method === 'put' ? [IF_MATCH, MUST_BE_NEW] : [IF_MATCH];
    const { responses } = operation;
    changed[method] = taking({ ...operation, responses: { ...responses, 412: FAILED } }, conditions);
  }
  return changed;
}

function readTagged(operation: Operation): Operation {
  const { 200: ok, ...others } = operation.responses as Record<string, object>;
  const responses = { 200: { description: '', ...ok, headers: ETAG }, 304: NOT_MODIFIED, ...others };
  return taking({ ...operation, responses }, [IF_NONE_MATCH]);
}

/** What a route reads itself stands there already, undescribed. */
function taking(operation: Operation, headers: readonly ReturnType<typeof header>[]): Operation {
  const taken = new Set(headers.map(({ name }) => name.toLowerCase()));
  const others = (operation.parameters ?? []).filter(
    (one) => !isHeader(one) || one.description !== undefined || !taken.has(one.name.toLowerCase()),
  );
  const described = new Set(others.map((one) => ('name' in one ? one.name : '')));
  return { ...operation, parameters: [...others, ...headers.filter(({ name }) => !described.has(name))] };
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** A header that a route both reads and describes stands there twice, once in lower case: the description is what holds. */
export function headersOnce(item: PathItem): PathItem {
  const path = { ...item };
  for (const method of METHODS) {
    const operation = path[method];
    if (operation?.parameters === undefined) continue;
    const described = new Set(operation.parameters.flatMap((one) => (isHeader(one) ? [one.name] : [])));
    const isTwice = (name: string) =>
      [...described].some((other) => other !== name && other.toLowerCase() === name);
    const parameters = operation.parameters.filter((one) => !isHeader(one) || !isTwice(one.name));
    path[method] = { ...operation, parameters };
  }
  return path;
}

function isHeader(parameter: Parameter): parameter is Exclude<Parameter, { $ref: string }> {
  return !('$ref' in parameter) && parameter.in === 'header';
}
