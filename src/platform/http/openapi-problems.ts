import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const text = (description: string) => ({ type: 'string', description });

export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'An RFC 9457 problem document.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: text('URN of the kind of problem.'),
    title: text('What kind of problem it is.'),
    status: { type: 'integer' },
    detail: text('What happened and what to do.'),
    code: text('Stable name of the problem.'),
    instance: text('URN of this one answer, to be named when reporting it.'),
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: text('Path of the field.'), message: text('What is wrong with it.') },
      },
    },
  },
};

const PROBLEM_RESPONSE = {
  description: 'The request was not carried out.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** The path with a problem document as the answer of each operation that says nothing better. */
export function withProblems(item: PathItem): PathItem {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    if (operation === undefined) return [];
    const responses = { ...operation.responses, default: operation.responses.default ?? PROBLEM_RESPONSE };
    return [[method, { ...operation, responses }] as const];
  });
  return { ...item, ...Object.fromEntries(operations) };
}
