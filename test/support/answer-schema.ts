import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Tells what of an answer is not as the API's document says; nothing where it is. */
export type AnswerCheck = (method: string, path: string, answer: Answer) => string | null;

/** By the document itself, whose schemas are asked as they stand there. */
export function answersBy(document: OpenAPIObject): AnswerCheck {
  // Not strict: a document holds more than schemas.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'api' });
  return (method, path, { statusCode, headers, body }) => {
    const operation = document.paths[path]?.[method.toLowerCase() as 'get'];
    const as = operation?.responses[statusCode] ? `${statusCode}` : 'default';
    const said = operation?.responses[as];
    if (said === undefined || '$ref' in said) return `${statusCode} is not said`;
    const media = `${headers['content-type'] as string | undefined}`.split(';')[0] ?? '';
    if (said.content === undefined) return body === '' ? null : `${media}, and nothing is said of a body`;
    const known = said.content[media];
    if (known === undefined) return `${media} is not said`;
    if (!media.endsWith('json')) return null;
    const place = ['paths', path, method.toLowerCase(), 'responses', as, 'content', media, 'schema'];
    const pointer = place.map((part) => `${part}`.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const validate = ajv.compile({ $ref: `api#/${pointer}` });
    return validate(JSON.parse(body)) ? null : ajv.errorsText(validate.errors);
  };
}
